"""`factcheck check --hold-until`: what goes stale when a piece runs later."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.conftest import Run

TEXT = """The vote was yesterday, and the count is on 24 June. Rents rose this year. The hall opened in 1990.
Ann Lee, 81, who was born on 2 July 1943, voted. Prices fell last month.
"""
Notes = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def notes(run: Run) -> Notes:
    """What a run notes: the words of the draft, and what it says of them."""

    def call(*given: str) -> list[tuple[str, str]]:
        Path("held.txt").write_text(TEXT, encoding="utf-8")
        done = run("check", "held.txt", "--format", "json", *given)
        sheet = json.loads(done.out)["sheets"][0]
        return [(TEXT[n["start"] : n["end"]], n["text"]) for n in sheet["notices"] if n["class"] == "hold"]

    return call


def test_words_for_days_coming_dates_and_ages_are_listed(notes: Notes) -> None:
    found = notes("--as-of", "2025-06-20", "--hold-until", "2025-07-10")
    assert [words for words, _ in found] == ["yesterday", "24 June", "81", "last month"]
    assert "19 June 2025" in found[0][1]
    assert "still to come on 20 June 2025 and past" in found[1][1]
    assert "82" in found[2][1]


def test_a_day_on_which_nothing_changes(notes: Notes) -> None:
    found = notes("--as-of", "2025-06-20", "--hold-until", "2025-06-20")
    assert len(found) == 1
    assert "nothing" in found[0][1] or "no date" in found[0][1]


def test_nothing_is_noted_unless_asked(notes: Notes) -> None:
    assert notes("--as-of", "2025-06-20") == []


def test_the_day_has_to_be_a_day(run: Run) -> None:
    for given in ("2025-07", "soon"):
        done = run("check", "draft.txt", "--hold-until", given)
        assert (done.code, done.out) == (2, "")
        assert "--hold-until" in done.err


def test_a_day_beyond_which_no_day_can_be_counted(run: Run) -> None:
    Path("held.txt").write_text(
        "He comes tomorrow, and next week, and next year. It opens in a month.\n", encoding="utf-8"
    )
    assert run("check", "held.txt", "--as-of", "2025-06-20", "--hold-until", "9999-12-31").code == 0
