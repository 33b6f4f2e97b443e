"""What is wrong with a content file, said so that its author can mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from workshop_tui.locale import N_, _
from workshop_tui.records import safe_line

FOUND_LIMIT: Final = 60

_PLAIN_TYPES: Final = {
    "str": N_("text in quotes"),
    "int": N_("a whole number"),
    "float": N_("a number"),
    "bool": N_("true or false"),
    "array": N_("a list"),
    "object": N_("a table of fields"),
    "null": N_("nothing"),
}
_AT: Final = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>[^`]*)`)?$", re.DOTALL)
_MISSING: Final = re.compile(r"^Object missing required field `(?P<field>.+)`$")
_UNKNOWN: Final = re.compile(r"^Object contains unknown field `(?P<field>.+)`$")
_TYPE: Final = re.compile(r"^Expected `(?P<expected>[^`]+)`, got `(?P<found>[^`]+)`$")
_BOUND: Final = re.compile(r"^Expected `(?P<type>\w+)`(?P<bound> .+)$")
_PATH_PART: Final = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: in which file, where in it, what stands there, what should."""

    file: Path
    where: str
    found: str
    expected: str

    def __str__(self) -> str:
        """The problem as one sentence in the language spoken now."""
        return _("{file}: {where}: found {found}; expected {expected}").format(
            file=self.file, where=self.where, found=self.found, expected=self.expected
        )


def shown(value: object) -> str:
    """A value from a file, short and on one line."""
    text = safe_line(repr(value) if isinstance(value, str) else str(value), 10 * FOUND_LIMIT)
    return text if len(text) <= FOUND_LIMIT else text[: FOUND_LIMIT - 1] + "…"


def syntax_problem(file: Path, error: Exception, source: str) -> Problem:
    """The problem behind an error of `tomli`, with the line it stands in."""
    message = str(error)
    line = re.search(r"at line (\d+)", message)
    number = int(line.group(1)) if line else source.count("\n") + 1
    lines = source.splitlines() or [""]
    return Problem(
        file=file,
        where=_("line {number}").format(number=number),
        found=shown(lines[min(number, len(lines)) - 1].strip()),
        expected=_("valid TOML ({detail})").format(detail=shown(message.partition(" (at ")[0])),
    )


def field_problem(file: Path, message: str, data: object) -> Problem:
    """The problem behind the message of a `msgspec.ValidationError` about `data`."""
    at = _AT.match(message)
    what, path = (at["what"], at["path"] or "$") if at else (message, "$")
    explain: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str], str], tuple[str, ...]]]] = (
        (_MISSING, lambda m, p: (join(p, m["field"]), _("nothing"), _("this field"))),
        (_UNKNOWN, lambda m, p: (join(p, m["field"]), _("this field"), _("no field of this name"))),
        (_TYPE, lambda m, p: (join(p), _found(data, p, m["found"]), _types(m["expected"]))),
        (_BOUND, lambda m, p: (join(p), _found(data, p), _types(m["type"]) + m["bound"])),
    )
    for pattern, say in explain:
        if match := pattern.match(what):
            return Problem(file, *say(match, path))
    return Problem(file, join(path), _found(data, path), _("one of the allowed values"))


def join(path: str, field: str = "") -> str:
    """A msgspec path such as `$.steps[0].options` as `steps[1].options`, counting from one."""
    parts = [_one_based(part) for part in _PATH_PART.finditer(path)]
    return "".join([*parts, f".{field}" if field else ""]).lstrip(".") or _("the whole file")


def _one_based(part: re.Match[str]) -> str:
    name, index = part.groups()
    if name:
        return f".{name}"
    return "[…]" if index == "..." else f"[{int(index) + 1}]"


def _types(names: str) -> str:
    return _(" or ").join(_(_PLAIN_TYPES.get(name, name)) for name in names.split(" | "))


def _found(data: object, path: str, fallback: str = "") -> str:
    value: Any = data
    for part in _PATH_PART.finditer(path):
        name, index = part.groups()
        try:
            value = value[name] if name else value[int(index)]
        except (KeyError, IndexError, TypeError, ValueError):
            return _types(fallback) if fallback else _("something else")
    return (
        _types("object" if isinstance(value, Mapping) else "array")
        if isinstance(value, Mapping | list)
        else shown(value)
    )
