"""The minute of a goal beside a picture."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label

SLIPS = [
    '<h1>Vale win</h1><figure><img src="p.jpg" alt=""><figcaption>Danny Moss in flight: his 88th-minute header</figcaption></figure><p>Orton Dale beat Penfield 4-2 on Saturday after being two down.</p><p>Ross Amery tucked away a penalty in the 65th, and Danny Moss nodded the last in the 78th.</p>',
    '<h1>Rovers through</h1><figure><img src="p.jpg" alt=""><figcaption>Sam Ode celebrates his 12th-minute goal</figcaption></figure><p>Rovers beat Wick 2-0 on Sunday in front of 900 people.</p><p>Ode struck in the 21st minute and Lee Park added a second late on.</p>',
    '<h1>Late heartbreak for Wye</h1><figure><img src="p.jpg" alt=""><figcaption>Ben Carr\'s 93rd-minute winner crosses the line</figcaption></figure><p>Wye lost 2-1 at home to Cray on Saturday and stay bottom.</p><p>Carr scored the winner in the 90th minute.</p>',
    '<h1>City held</h1><p>City drew 1-1 with Marsh on Wednesday in the rain at Mill Lane.</p><p>Ivo Brandt put City ahead after 34 minutes.</p><figure><img src="p.jpg" alt=""><figcaption>Ivo Brandt\'s 43rd-minute opener</figcaption></figure>',
]  # fmt: skip

RIGHT = [
    '<h1>Vale win</h1><figure><img src="p.jpg" alt=""><figcaption>Danny Moss celebrates his 78th-minute header</figcaption></figure><p>Orton Dale beat Penfield 4-2 on Saturday after being two down.</p><p>Ross Amery tucked away a penalty in the 65th, and Danny Moss nodded the last in the 78th.</p>',
    '<h1>Vale win</h1><figure><img src="p.jpg" alt=""><figcaption>Danny Moss in flight: his 88th-minute header</figcaption></figure><p>Orton Dale beat Penfield 4-2 on Saturday after being two down.</p><p>Danny Moss scored in the 24th minute and again two minutes from time.</p>',
    '<h1>Rovers through</h1><figure><img src="p.jpg" alt=""><figcaption>Sam Ode celebrates his 12th-minute goal</figcaption></figure><p>Rovers beat Wick 2-0 on Sunday in front of 900 people.</p><p>Ode was booked in the 21st minute and Lee Park added a second late on.</p>',
    '<h1>City held</h1><figure><img src="p.jpg" alt=""><figcaption>Ivo Brandt\'s 43rd-minute opener</figcaption></figure><p>City drew 1-1 with Marsh on Wednesday in the rain at Mill Lane.</p><p>Brandt struck just before the break, and Dale levelled in the 61st minute.</p>',
    '<h1>City held</h1><figure><img src="p.jpg" alt=""><figcaption>Ivo Brandt\'s 90th-minute equaliser</figcaption></figure><p>City drew 2-2 with Marsh on Wednesday in the rain at Mill Lane.</p><p>Brandt put City ahead in the third minute and rescued a point in the last.</p>',
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(
        from_bytes(f"<html><body><article>{text}</article></body></html>".encode(), "draft.html"), "2026-02-12"
    ).claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []
