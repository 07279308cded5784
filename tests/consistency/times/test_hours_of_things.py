"""How long something took by the hours it began and ended."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "The lifeboat was launched at 3.25am and got back to harbour at 11.25am, after a rescue of nine hours.",
    "The meeting began at 7pm and ended at 9.30pm, a session of three and a half hours.",
    "She set off at 6am and finished at 2pm, a walk of six hours.",
    "The train left at 10.15 and reached Crewe at 12.45, a journey of an hour and a half.",
    "The power went off at 4.10pm and came back at 6.40pm, a cut of four hours.",
    "The concert started at 8pm and was over by 10pm, after three hours of music.",
]  # fmt: skip

RIGHT = [
    "The lifeboat was launched at 3.25am and got back to harbour at 11.25am, after a rescue of eight hours.",
    "The meeting began at 7pm and ended at 9.30pm, a session of two and a half hours.",
    "She set off at 6am and finished at 2pm, a walk of eight hours.",
    "The train left at 10.15 and reached Crewe at 12.45, a journey of two and a half hours.",
    "The power went off at 4.10pm and came back at 6.40pm, the second cut in four hours.",
    "The concert started at 8pm and was over by 10pm, after three weeks of rehearsal.",
    "The ferry sailed at 10pm and docked at 6am, a crossing of eight hours.",
    "The hearing began at 10am and ended at 4pm, with an hour for lunch.",
    "Doors open at 6pm and the band comes on at 9pm for two hours.",
    "The flight left London at 9am and landed in New York at noon, after eight hours in the air.",
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(text, "2026-02-12").claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []
