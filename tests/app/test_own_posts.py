"""From a photo on the disk to a post of one's own, its critique, and on to a colleague."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from textual.pilot import Pilot

from tests.app.driving import Laptop, app_of, paste, press, screen_text, see, wait_for
from tests.hostile import CONTROL, ESCAPES, HOSTILE_ONCE, MARKUP
from tests.hostile_pictures import HOSTILE as HOSTILE_FILES
from tests.hostile_pictures import REFUSED
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.pictures import CropFrame, PictureView
from workshop_tui.records import UNCHANGED, Critique, OwnPost, Rewrite, body_of
from workshop_tui.store import PictureFolder, Workshop

CAPTION = "Antre pupuk kini sepuluh menit. Bawa KTP ke balai desa, Rabu jam delapan."
ALT = "Tiga petani duduk menunggu di depan meja."


@pytest.fixture
def photo(tmp_path: Path, laptop: Laptop) -> Path:
    """A photo from a phone, dark and with its place."""
    file = tmp_path / "IMG_2041.jpg"
    exif = Image.Exif()
    exif[ExifTags.IFD.GPSInfo] = {1: "S", 2: (7.0, 1.0, 2.0)}
    with Image.open(laptop.library.folders["F1"] / "after.webp") as image:
        image.resize((1440, 1800)).point(lambda value: value / 3).save(file, exif=exif)
    return file


def own_posts(laptop: Laptop) -> list[tuple[str, OwnPost]]:
    """The posts in the file, by subject, oldest first."""
    with Workshop.open(laptop.file) as workshop:
        records = workshop.records("post")
        return [(r.subject, body) for r in records if (body := body_of(r, OwnPost))]


async def look_at(pilot: Pilot[None], file: Path) -> None:
    """Open a photo with the coach, from the place of critiques."""
    await app_of(pilot).go("critiques")
    await press(pilot, "o")
    await paste(pilot, str(file))
    await press(pilot, "enter")
    await settle(pilot)


async def make_post(pilot: Pilot[None], caption: str = CAPTION, alt: str = ALT) -> None:
    """From the coach to a post."""
    await press(pilot, "m")
    await settle(pilot)
    await paste(pilot, caption)
    await press(pilot, "tab")
    await paste(pilot, alt)
    await press(pilot, "ctrl+s")
    await see(pilot, "UNGGAHAN SENDIRI")
    await settle(pilot)


async def judge(pilot: Pilot[None], level: str) -> None:
    """Give every criterion of the open post the same level."""
    await press(pilot, "enter", "enter", "enter", "enter")
    for _criterion in "FCJMVE":
        await press(pilot, level, "enter")
    await press(pilot, "ctrl+s")
    await settle(pilot)


@pytest.mark.thorough
async def test_by_keyboard_from_a_file_to_a_post_to_its_critique(
    laptop: Laptop, photo: Path
) -> None:
    async with laptop.start() as pilot:
        await look_at(pilot, photo)
        await see(pilot, "Coba ini dulu", "segelap ini")
        await press(pilot, "c")
        await settle(pilot)
        await press(pilot, "minus", "minus", "minus", "up", "enter")
        await press(pilot, "l")
        await settle(pilot)
        await press(pilot, *["right"] * 8, "down", "left", "enter")
        await settle(pilot)
        shown = await see(pilot, "dipangkas", "Pajanan +2,00 EV")
        assert "segelap ini" not in shown
        await press(pilot, "u")
        await settle(pilot)
        shown = await see(pilot, "dipangkas", "segelap ini")
        assert "Pajanan" not in shown
        await press(pilot, "m")
        await see(pilot, "@dinas.kesehatan", "1350", "memuat lokasi pemotretan")
        await press(pilot, "escape")
        await make_post(pilot)
        await see(pilot, "Antre pupuk", "buatan Anda", "belum dinilai")
        await press(pilot, "enter")
        await settle(pilot)
        await see(pilot, "@dinas.kesehatan", "Tiga pertanyaan")
        await judge(pilot, "3")
        await see(pilot, "belum ada rujukan")
        await app_of(pilot).go("rewrites")
        await press(pilot, "end", "enter")
        await settle(pilot)
        await paste(pilot, "Pupuk: cukup sepuluh menit.")
        await press(pilot, "ctrl+s")
        await see(pilot, "1 versi")
        await app_of(pilot).show("scores", next(iter(app_of(pilot).session.own_posts.all())))
        await see(pilot, "belum ada rujukan", "buatan Anda")
    [(subject, post)] = own_posts(laptop)
    assert (post.caption, post.alt, post.account) == (CAPTION, ALT, "@dinas.kesehatan")
    assert post.edits.crop.height < 0.85
    with Workshop.open(laptop.file) as workshop:
        assert workshop.latest("critique", subject=subject)
        assert workshop.latest("rewrite", subject=subject)
        with Image.open(workshop.pictures.file(post.picture)) as copy:
            assert max(copy.size) <= 1350
            assert abs(copy.width / copy.height - 4 / 5) < 0.01
            assert not copy.getexif()


@pytest.mark.thorough
async def test_by_mouse_from_a_photo_to_a_post(laptop: Laptop, photo: Path) -> None:
    async with laptop.start() as pilot:
        await look_at(pilot, photo)
        await pilot.click("#crop")
        await settle(pilot)
        for button in ("#smaller", "#smaller", "#undo"):
            await pilot.click(button)
        await pilot.click(CropFrame, offset=(12, 6))
        frame = app_of(pilot).screen.query_one(CropFrame).frame
        await pilot.click("#take")
        await settle(pilot)
        await pilot.click("#develop")
        await settle(pilot)
        await pilot.click("#more")
        await pilot.click("#take")
        await settle(pilot)
        await see(pilot, "dipangkas", "Pajanan +0,25 EV")
        await pilot.click("#make-post")
        await settle(pilot)
        await pilot.click("#platform")
        await pilot.click("#alt", offset=(3, 1))
        await paste(pilot, ALT)
        await pilot.click("#make")
        await see(pilot, "Tulis dulu caption-nya")
        await paste(pilot, CAPTION)
        await pilot.click("#make")
        await see(pilot, "UNGGAHAN SENDIRI")
    [(_subject, post)] = own_posts(laptop)
    assert (post.platform, post.edits.crop) == ("facebook", frame)
    assert post.edits.development.exposure == 0.25


@pytest.mark.thorough
async def test_what_is_typed_is_kept_and_found_again(laptop: Laptop, photo: Path) -> None:
    async with laptop.start() as pilot:
        await look_at(pilot, photo)
        await press(pilot, "l")
        await settle(pilot)
        await press(pilot, "right", "enter", "m")
        await settle(pilot)
        await paste(pilot, CAPTION)
        await press(pilot, "ctrl+q")
    assert own_posts(laptop) == []
    async with laptop.start() as pilot:
        await app_of(pilot).go("home")
        await see(pilot, "Unggahan Anda sendiri", "Selesaikan")
        await app_of(pilot).go("critiques")
        await press(pilot, "end")
        await see(pilot, "belum jadi unggahan")
        await press(pilot, "enter")
        await see(pilot, "Antre pupuk")
        await press(pilot, "ctrl+s")
        await see(pilot, "buatan Anda")
    [(_subject, post)] = own_posts(laptop)
    assert (post.caption, post.edits.development.exposure) == (CAPTION, 0.25)


@pytest.mark.thorough
async def test_what_is_in_hand_can_be_thrown_away(laptop: Laptop, photo: Path) -> None:
    async with laptop.start() as pilot:
        await look_at(pilot, photo)
        await press(pilot, "m")
        await settle(pilot)
        await paste(pilot, CAPTION)
        await pilot.click("#throw-away")
        await see(pilot, "Sungguh dibuang?")
        throw_away = pilot.app.screen.query_one("#throw-away")
        # Textual's button is deaf while it looks pressed: no double click throws anything away.
        await wait_for(pilot, lambda: not throw_away.has_class("-active"), "it can be pressed")
        await pilot.click("#throw-away")
        await see(pilot, "Untuk mata Anda")
        await app_of(pilot).go("critiques")
        await settle(pilot)
        assert "UNGGAHAN SENDIRI" not in screen_text(pilot)
        await app_of(pilot).go("home")
        assert "Selesaikan" not in await see(pilot, "Kemajuan")


@pytest.mark.thorough
async def test_a_post_is_corrected_by_a_newer_record(laptop: Laptop, photo: Path) -> None:
    async with laptop.start() as pilot:
        await look_at(pilot, photo)
        await make_post(pilot)
        await press(pilot, "c")
        await see(pilot, "hanya teksnya yang berubah")
        await paste(pilot, " Gratis.")
        await press(pilot, "ctrl+s")
        await see(pilot, "Gratis.", "buatan Anda")
        await press(pilot, "home")
        await wait_for(pilot, lambda: "Perbaiki" not in screen_text(pilot), "nothing to correct")
    (first, before), (second, after) = own_posts(laptop)
    assert (first, before.picture) == (second, after.picture)
    assert after.caption == f"{CAPTION} Gratis."


@pytest.mark.thorough
async def test_what_cannot_be_kept_is_told_and_stays_in_hand(
    tmp_path: Path, laptop: Laptop, photo: Path
) -> None:
    folder = PictureFolder(laptop.file).path
    folder.write_bytes(b"a file where the folder should be")
    async with laptop.start() as pilot:
        await look_at(pilot, photo)
        await press(pilot, "m")
        await settle(pilot)
        await paste(pilot, CAPTION)
        await press(pilot, "ctrl+s")
        await see(pilot, "Antre pupuk", "workshop-pictures")
        folder.unlink()
        moved = shutil.move(photo, tmp_path / "elsewhere.jpg")
        await press(pilot, "ctrl+s")
        await see(pilot, "IMG_2041.jpg: ")
        shutil.move(moved, photo)
        await press(pilot, "ctrl+s")
        await see(pilot, "buatan Anda")
    assert len(own_posts(laptop)) == 1


@pytest.mark.thorough
@pytest.mark.parametrize("text", HOSTILE_ONCE, ids=["markup", "escapes", "paste"])
async def test_text_of_any_kind_is_plain_text(laptop: Laptop, photo: Path, text: str) -> None:
    async with laptop.start() as pilot:
        app = app_of(pilot)
        await look_at(pilot, photo)
        await press(pilot, "m")
        await settle(pilot)
        app.screen.query_one("#account").focus()
        await paste(pilot, text)
        app.screen.query_one("#caption").focus()
        await make_typed(pilot, text)
        [subject] = app.session.own_posts.all()
        for place in ("home", "critiques", "rewrites", "scores"):
            await app.go(place)
            await press(pilot, "end")
            await settle(pilot)
            assert not CONTROL & set(screen_text(pilot)), place
        for place in ("critiques", "rewrites", "own"):
            await app.go("critiques")
            await app.step_into(place, subject)
            await settle(pilot)
            await press(pilot, "p", "f2")
            assert not CONTROL & set(screen_text(pilot)), place


async def make_typed(pilot: Pilot[None], text: str) -> None:
    """Fill the open form with one text and make the post."""
    await paste(pilot, text)
    await press(pilot, "tab")
    await paste(pilot, text)
    await press(pilot, "ctrl+s")
    await see(pilot, "UNGGAHAN SENDIRI")


@pytest.mark.thorough
async def test_files_that_are_no_pictures_end_in_a_sentence(laptop: Laptop, tmp_path: Path) -> None:
    refused = [name for name, (_make, fate) in HOSTILE_FILES.items() if fate == REFUSED]
    async with laptop.start() as pilot:
        for name in refused[:4]:
            file = tmp_path / name
            file.write_bytes(HOSTILE_FILES[name][0]())
            await look_at(pilot, file)
            await see(pilot, name)
            await press(pilot, "c", "minus", "enter", "l", "right", "enter", "m")
            await settle(pilot)
            await paste(pilot, CAPTION)
            await press(pilot, "ctrl+s")
            await settle(pilot)
            await see(pilot, f"{name}: ")
    assert own_posts(laptop) == []


async def merge(pilot: Pilot[None], file: Path) -> None:
    """Bring in a colleague's file."""
    await app_of(pilot).go("scores")
    await settle(pilot)
    await press(pilot, "g")
    app_of(pilot).screen.query_one("#path", Line).value = str(file)
    await press(pilot, "enter")


@pytest.mark.thorough
async def test_a_colleague_s_post_is_judged_beside_the_colleague(
    tmp_path: Path, laptop: Laptop, photo: Path
) -> None:
    (folder := tmp_path / "usb").mkdir()
    colleague = Laptop(folder, laptop.library)
    colleague.register("ani", "Ani [b]")
    async with colleague.start() as pilot:
        await look_at(pilot, photo)
        await make_post(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        await judge(pilot, "2")
    [(subject, _post)] = own_posts(colleague)
    shutil.move(PictureFolder(colleague.file).path, tmp_path / "left behind")

    async with laptop.start() as pilot:
        await merge(pilot, colleague.file)
        await see(pilot, "1 gambar tidak ikut")
        await press(pilot, "escape")
        await app_of(pilot).show("critiques", subject)
        await settle(pilot)
        await see(pilot, "buatan Ani [b]", "1 rekan")
        view = app_of(pilot).screen.query_one(PictureView)
        text = " ".join(" ".join(view.render_line(y).text.split()) for y in range(14))
        assert ALT in text
        assert "tidak ikut terbawa. Minta juga folder workshop-pictures" in text

        shutil.move(tmp_path / "left behind", PictureFolder(colleague.file).path)
        await merge(pilot, colleague.file)
        await see(pilot, "1 gambar ikut terbawa")
        await press(pilot, "escape")
        await app_of(pilot).show("critiques", subject)
        await settle(pilot)
        assert "Perbaiki" not in screen_text(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        await judge(pilot, "4")
        await see(pilot, "belum ada rujukan", "▒ 1 rekan")


@pytest.mark.thorough
async def test_a_colleague_s_record_is_shown_as_text_and_cannot_take_over_a_post(
    tmp_path: Path, laptop: Laptop
) -> None:
    mine = OwnPost("@saya", "Punya saya.", "0123456789abcdef.jpg")
    laptop.write("me", "own-1", mine)
    (folder := tmp_path / "usb").mkdir()
    colleague = Laptop(folder, laptop.library)
    colleague.write("x", "own-1", OwnPost("@x", "Diambil alih.", "../../workshop.json"))
    for number, text in enumerate((MARKUP, ESCAPES), start=2):
        evil = OwnPost(text, text, text, text, text, UNCHANGED)
        colleague.write("x", f"own-{number}", evil, Critique({"F": 2}), Rewrite(text))
    async with laptop.start() as pilot:
        await merge(pilot, colleague.file)
        await see(pilot, "catatan baru")
        await press(pilot, "escape")
        app = app_of(pilot)
        assert app.session.own_posts.all()["own-1"].body == mine
        for subject in ("own-1", "own-2", "own-3"):
            for place in ("critiques", "rewrites"):
                await app.open(place, subject)
                await settle(pilot)
                await press(pilot, "p", "f2")
                assert not CONTROL & set(screen_text(pilot)), (place, subject)
