"""What does `workshop-tui coach` do? It looks at a caption, at a photo or at both, and ends."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workshop_tui.locale import _

if TYPE_CHECKING:
    from workshop_tui.caption_coach import CaptionReport
    from workshop_tui.coaching.photo import PhotoReport

CLEAN: Final = 0
FLAGS: Final = 1
CANNOT: Final = 2
PLATFORMS: Final = ("instagram", "facebook", "threads", "x")


def add_coach(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    coach = commands.add_parser(
        "coach",
        help=_("say what an editor would see in a caption or a photo"),
        description=_(
            "Ends with 1 when the caption has something to mend, with 2 when a file cannot be "
            "used, otherwise with 0. Questions that only the writer can answer, and what is "
            "measured in a photo, do not count."
        ),
    )
    coach.add_argument(
        "caption",
        nargs="?",
        metavar=_("FILE"),
        help=_("a text file with the caption; - reads what is piped in"),
    )
    coach.add_argument(
        "--photo", type=Path, metavar=_("PHOTO"), help=_("the photo, as it was taken")
    )
    coach.add_argument(
        "--alt", metavar=_("TEXT"), help=_("the alt text of the picture; without it none is judged")
    )
    coach.add_argument(
        "--platform",
        choices=PLATFORMS,
        default="instagram",
        help=_("whose limits hold (instagram if not given)"),
    )
    coach.add_argument(
        "--election", action="store_true", help=_("it is a time of elections: be stricter")
    )
    coach.add_argument(
        "--lexicon", type=Path, metavar=_("LEXICON"), help=_("a TOML file with your office's words")
    )
    coach.add_argument("--json", action="store_true", help=_("print everything as JSON"))


def run_coach(options: argparse.Namespace) -> int:
    """Look at what was given; returns the exit status."""
    from workshop_tui.content import ContentError
    from workshop_tui.pictures import PictureError

    if options.caption is None and options.photo is None:
        return _fail(_("coach needs a caption (FILE, or - to read what is piped in) or --photo"))
    try:
        caption = _caption(options)
        photo = _photo(options.photo) if options.photo else None
    except (ContentError, PictureError) as error:
        return _fail(str(error))
    try:
        _print_json(caption, photo) if options.json else _print_words(caption, photo)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FLAGS if caption and caption.faults else CLEAN


def _caption(options: argparse.Namespace) -> CaptionReport | None:
    if options.caption is None:
        return None
    from workshop_tui.caption_coach import examine_caption, read_caption
    from workshop_tui.coaching.caption import Context, read_extension, shipped_lexicon

    lexicon = shipped_lexicon()
    if options.lexicon:
        lexicon = lexicon.extended(read_extension(options.lexicon.expanduser()))
    context = Context(
        platform=options.platform, alt=options.alt, election=options.election, lexicon=lexicon
    )
    return examine_caption(read_caption(options.caption), context)


def _photo(file: Path) -> PhotoReport:
    from workshop_tui.photo_coach import examine_file

    return examine_file(file.expanduser())


def _print_json(caption: CaptionReport | None, photo: PhotoReport | None) -> None:
    """One report alone is the whole document; two are its fields."""
    data: dict[str, Any]
    if caption and photo:
        data = {"caption": caption.as_data(), "photo": photo.as_data()}
    else:
        report = caption or photo
        data = report.as_data() if report else {}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    encoding = sys.stdout.encoding or "utf-8"
    if text.encode(encoding, "replace").decode(encoding) != text:
        text = json.dumps(data, indent=2)
    print(text)  # noqa: T201  the command's output


def _print_words(caption: CaptionReport | None, photo: PhotoReport | None) -> None:
    if caption:
        from workshop_tui.caption_coach import print_report

        print_report(caption)
    if photo:
        from workshop_tui.photo_coach import in_lines

        if caption:
            print()  # noqa: T201
        print("\n".join(in_lines(photo)))  # noqa: T201


def _fail(message: str) -> int:
    print(f"workshop-tui: {message}", file=sys.stderr)  # noqa: T201
    return CANNOT
