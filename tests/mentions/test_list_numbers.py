"""Numbers of a list that runs on in the text count nothing; numbers that merely end a sentence or stand in brackets do."""

from __future__ import annotations

import pytest

import factcheck


def read(text: str, kind: str) -> list[str]:
    return [text[m.start : m.end] for m in factcheck.find_mentions(text, as_of="2020-02-29") if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quiz. 1. Which town burned? None did. 2. Who came last? 3. How often?", ["1", "2", "3"]),
        ("The rules are plain: 1) pay, 2) leave and 3) stay away.", ["1", "2", "3"]),
        ("They want (1) a road, (2) a bridge and (3) a ferry.", ["1", "2", "3"]),
        ("Why did it fail? (1) Nobody paid. (2) Nobody came.", ["1", "2"]),
    ],
)
def test_a_list_that_runs_on(text: str, numbers: list[str]) -> None:
    assert read(text, "identifier") == numbers
    assert read(text, "quantity") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("He won 6. Then he lost 7. Nobody minded.", ["6", "7"]),
        ("Goals came from Marlow (1) and Penrice (2).", ["1", "2"]),
        ("They sent 1. 2. Both sank.", ["1", "2"]),
        ("It rained. 4. That is how many came.", ["4"]),
    ],
)
def test_figures_stay_figures(text: str, figures: list[str]) -> None:
    assert read(text, "quantity") == figures
