"""Facts hold in a second or third sentence too, whose subject is a pronoun, a noun, one of two or left out; and nothing true is refuted there."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import pytest
from combiner.combine import Part, Text, texts
from combiner.outcomes import is_markdown
from combiner.shapes import Shape, read

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged
from factcheck.store.query import Store

pytestmark = pytest.mark.whole

SHAPES = read(Path(__file__).parent / "discourse.toml")
NUMBER, AT_LENGTH = 4, 60
"""Texts of a shape, true ones and false ones; and as many in `make torture`."""
MOST_LOST, MOST_LOST_AT_LENGTH = 0.08, 0.06
"""The share of facts, of all shapes together, that may be left open there and are not alone."""
_WANTED = {False: Label.SUPPORTED, True: Label.REFUTED}


def judged(text: str, day: str, store: Store) -> tuple[Judged, ...]:
    return api.check(from_bytes(text.encode(), "draft.md") if is_markdown(text) else text, day, store).claims


def told(part: Part, claims: tuple[Judged, ...]) -> bool:
    """Whether a fact is found right, or wrong where it is false."""
    here = (j for j in claims if any(j.claim.start < end and start < j.claim.end for start, end in part.spans))
    return any(j.verdict.label is _WANTED[part.false] for j in here)


def tried(text: Text, store: Store) -> list[bool]:
    """Of the facts of a text that are found alone, whether each is found there; of a false text its false one."""
    claims = judged(text.text, text.day, store)
    lying = any(part.false for part in text.parts)
    parts = [part for part in text.parts if part.false == lying]
    alone = [p for p in parts if any(j.verdict.label is _WANTED[p.false] for j in judged(p.alone, text.day, store))]
    if not lying:
        wrong = [j for j in claims if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]
        assert not wrong, f"{text.day} {text.shape}: {text.text!r}: {wrong[0].verdict.explanation}"
    return [told(part, claims) for part in alone]


def lost(shapes: list[Shape], number: int, store: Store, planted: float) -> tuple[int, int]:
    """How many facts are left open that are not alone, and of how many."""
    made = [
        one
        for shape in shapes
        for one in texts(store, crc32(shape.name.encode()) % 9973, number, planted=planted, shapes=[shape])
    ]
    found = [found for text in made for found in tried(text, store)]
    return found.count(False), len(found)


def test_true_facts_are_found_whoever_is_meant_by_what(store: Store) -> None:
    left, all_ = lost(SHAPES, NUMBER, store, planted=0)
    assert left <= MOST_LOST * all_, f"{left} of {all_}"


@pytest.mark.torture
@pytest.mark.parametrize("planted", [0, 1])
def test_facts_are_found_at_length(store: Store, planted: int) -> None:
    left, all_ = lost(SHAPES, AT_LENGTH, store, planted)
    assert left <= (MOST_LOST_AT_LENGTH, 0.2)[planted] * all_, f"{left} of {all_}"


def test_false_facts_are_found_whoever_is_meant_by_what(store: Store) -> None:
    left, all_ = lost(SHAPES, NUMBER, store, planted=1)
    assert left <= 0.2 * all_, f"{left} of {all_}"
