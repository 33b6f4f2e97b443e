"""Reading one content file into its model."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
import tomli  # what tomllib is, compiled: home waits for twenty-eight files

from workshop_tui.locale import _
from workshop_tui.records import safe_text

from .problems import Problem, field_problem, syntax_problem

MAX_BYTES: Final = 256 * 1024

ModelT = TypeVar("ModelT", bound=msgspec.Struct)


class ContentError(ValueError):
    """A content file that cannot be used."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_model(file: Path, model: type[ModelT]) -> ModelT:
    """The TOML file as a `model`, its text made safe.

    Raises:
        ContentError: the file cannot be read, is no TOML or does not fit the model.
    """
    data = _read_toml(file)
    try:
        return msgspec.convert(data, model)
    except msgspec.ValidationError as error:
        raise ContentError(field_problem(file, str(error), data)) from None


def _read_toml(file: Path) -> dict[str, Any]:
    whole = _("the whole file")
    try:
        if file.stat().st_size > MAX_BYTES:
            limit = _("at most {limit} KiB").format(limit=MAX_BYTES // 1024)
            raise ContentError(Problem(file, whole, _("a larger file"), limit))
        source = file.read_text(encoding="utf-8")
    except OSError as error:
        found = error.strerror or type(error).__name__
        raise ContentError(Problem(file, whole, found, _("a readable file"))) from None
    except UnicodeDecodeError as error:
        where = _("byte {number}").format(number=error.start + 1)
        found = _("a byte that is not UTF-8")
        raise ContentError(Problem(file, where, found, _("text in UTF-8"))) from None
    try:
        return {key: _safe(value) for key, value in tomli.loads(source).items()}
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise ContentError(syntax_problem(file, error, source)) from None


def _safe(value: Any) -> Any:  # noqa: ANN401  any TOML value
    if isinstance(value, str):
        return safe_text(value, MAX_BYTES)
    if isinstance(value, Mapping):
        return {key: _safe(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_safe(item) for item in value]
    return value
