"""What a file holds once its backups have filled its gaps; nothing here writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workshop_tui.locale import _, ngettext

from .backup import backups_of
from .files import read_if_there
from .lines import FORMAT, TAIL, Content, Tables
from .salvage import read_content
from .union import unite

_FORMAT: Final = re.compile(rb'"meta":\s*\{\s*"1":\s*\{\s*"format":\s*(\d{1,9})\b')


@dataclass(slots=True)
class Loaded:
    """What was found and what it became.

    Attributes:
        raw: the bytes of the file; `None` if there is none.
        content: what they hold, with what was missing put back.
        newer: a newer version of the program wrote the file.
        found: how many records the file itself holds.
        filled: something was put back.
        backed_up: the newer backup is a copy of the file.
    """

    raw: bytes | None
    content: Content
    newer: bool
    found: int
    filled: bool = False
    backed_up: bool = False

    @property
    def faithful(self) -> bool:
        """Whether the file holds what `content` holds, so that it can be left as it is."""
        return self.raw is not None and self.content.intact and not (self.filled or self.newer)

    def sentences(self, file: str, kept: Path | None = None) -> str:
        """What the user should know; `kept` is where the file is kept as it was found."""
        parts = [*self._findings(file)]
        if restored := _record_count(self.content.tables) - self.found:
            parts.append(
                ngettext(
                    "{count} record was restored from a copy.",
                    "{count} records were restored from a copy.",
                    restored,
                ).format(count=restored)
            )
        if kept:
            parts.append(_("The file as it was found is kept as {kept}.").format(kept=kept.name))
        return " ".join(parts)

    def _findings(self, file: str) -> Iterator[str]:
        if self.newer:
            yield _("{file} was written by a newer version of this program.").format(file=file)
        if self.raw is None:
            yield _("{file} was missing.").format(file=file)
        elif not self.content.intact:
            yield from self._damage(file)
        elif self.filled:
            yield _("{file} held less than before.").format(file=file)

    def _damage(self, file: str) -> Iterator[str]:
        if self.content.torn:
            yield _(
                "The end of {file} was cut off, probably because the computer stopped while saving."
            ).format(file=file)
        else:
            yield _("{file} is damaged.").format(file=file)
        yield ngettext(
            "{count} record in it is intact.", "{count} records in it are intact.", self.found
        ).format(count=self.found)
        if self.content.damaged and not self.content.torn:
            yield ngettext(
                "{count} record could not be read.",
                "{count} records could not be read.",
                self.content.damaged,
            ).format(count=self.content.damaged)


def load(path: Path, held: Tables | None = None) -> Loaded:
    """What `path` holds, together with what its backups and `held` hold and it lacks.

    Raises:
        OSError: the file is there and cannot be read.
    """
    raw = read_if_there(path)
    content = Content({}) if raw is None else read_content(raw)
    loaded = Loaded(
        raw, content, newer=_format_of(raw) > FORMAT, found=_record_count(content.tables)
    )
    for copy in (held or {}, *_copies_with_more(path, loaded)):
        loaded.filled |= unite(content.tables, copy) > 0
    if loaded.newer and "1" in content.tables.get("meta", {}):
        content.tables["meta"]["1"]["format"] = FORMAT
    return loaded


def _copies_with_more(path: Path, loaded: Loaded) -> Iterator[Tables]:
    """The contents of the backups that the file does not simply continue."""
    newer, older = backups_of(path)
    for backup in (newer, older):
        try:
            data = backup.read_bytes()
        except OSError:  # not there, or of no use
            continue
        if loaded.raw is not None and loaded.content.intact:
            loaded.backed_up |= backup == newer and data == loaded.raw
            if loaded.backed_up or loaded.raw.startswith(data.removesuffix(TAIL)):
                return
        yield read_content(data).tables


def _record_count(tables: Tables) -> int:
    return sum(len(documents) for name, documents in tables.items() if name != "meta")


def _format_of(raw: bytes | None) -> int:
    found = _FORMAT.search(raw or b"", 0, 10_000)
    return int(found.group(1)) if found else FORMAT
