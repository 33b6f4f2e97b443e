"""All measures of one photo, and the few that are worth telling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PIL import Image

from workshop_tui.coaching.platforms import PlatformFacts, platform_facts

from . import compression, exposure, framing, noise, sharpness, tilt
from .measure import Kind, Measure
from .working import working_copy

MOST_FINDINGS: Final = 2
"""More than two at once, and nobody mends any."""
REPORTED: Final = (
    "size",
    "shape",
    "underexposed",
    "overexposed",
    "backlit",
    "flat",
    "blur",
    "noise",
    "jpeg",
    "tilt",
)
"""What may be reported, the worst first: what spoils the picture and what else is measured in it.

`detail` is left out: it is wrong too often.
"""


@dataclass(frozen=True, slots=True)
class PhotoReport:
    """What was measured in a photo and what is asked about it, in the order of `REPORTED`."""

    measures: tuple[Measure, ...]

    @property
    def all_findings(self) -> tuple[Measure, ...]:
        """Findings and hints out of their range, the worst first."""
        bad = {measure.id: measure for measure in self.measures if measure.fine is False}
        return tuple(bad[name] for name in REPORTED if name in bad)

    @property
    def findings(self) -> tuple[Measure, ...]:
        """The worst of them, which is what to tell the person who took the photo."""
        return self.all_findings[:MOST_FINDINGS]

    @property
    def questions(self) -> tuple[Measure, ...]:
        """What only the eye can answer."""
        return tuple(measure for measure in self.measures if measure.kind is Kind.QUESTION)

    @property
    def unjudged(self) -> tuple[Measure, ...]:
        """What could not be judged in this photo; the sentence says why."""
        return tuple(
            measure
            for measure in self.measures
            if measure.fine is None and measure.kind is not Kind.QUESTION
        )

    def measure(self, name: str) -> Measure:
        """The measure of that id.

        Raises:
            KeyError: it was not measured: `size` and `jpeg` need the file's own pixels.
        """
        for measure in self.measures:
            if measure.id == name:
                return measure
        raise KeyError(name)

    def as_data(self) -> dict[str, Any]:
        """The report as plain data for JSON, sentences in the language spoken now."""
        return {
            "findings": [measure.id for measure in self.findings],
            "measures": [_as_data(measure) for measure in self.measures],
        }


def examine(
    picture: Image.Image, own: Image.Image | None = None, facts: PlatformFacts | None = None
) -> PhotoReport:
    """Measure a photo.

    Takes about a fifth of a second, so not on the thread that draws.

    Args:
        picture: upright; anything over 1080 pixels is scaled down.
        own: the file's own pixels, neither resized nor turned; without them its size and its
            compression are not judged.
        facts: what platforms accept; those shipped with the program if not given.
    """
    facts = facts or platform_facts()
    working = working_copy(picture)
    light = exposure.tones(working)
    file_size = _upright(own.size, picture.size) if own is not None else None
    measures = [
        framing.large_enough(file_size, facts) if file_size else None,
        framing.fitting_shape(file_size or picture.size, facts),
        exposure.underexposed(light),
        exposure.overexposed(light),
        exposure.backlit(light),
        exposure.flat(light),
        sharpness.blurred(working),
        sharpness.soft(working, light),
        noise.noisy(working),
        compression.blocky(own) if own is not None else None,
        tilt.leaning(working),
        *framing.questions(),
    ]
    return PhotoReport(tuple(measure for measure in measures if measure is not None))


def _upright(own: tuple[int, int], picture: tuple[int, int]) -> tuple[int, int]:
    """The size of the file, turned as the picture is."""
    turned = (own[0] > own[1]) != (picture[0] > picture[1]) and picture[0] != picture[1]
    return (own[1], own[0]) if turned else own


def _as_data(measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "kind": measure.kind.value,
        "value": measure.value,
        "unit": measure.unit,
        "fine_from": measure.low,
        "fine_to": measure.high,
        "fine": measure.fine,
        "sentence": measure.sentence,
    }
