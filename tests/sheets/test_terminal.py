"""The sheet for a terminal: what to do first, worst first, repeats folded, nothing cut, every width, every encoding."""

from __future__ import annotations

import re

import pytest

import factcheck
from factcheck.model.sheets import Sheet
from factcheck.sheets import terminal

TEXT = """Kenya has 90 million people. Norway’s capital is Oslo. Some 4,031 walkers met there. Tanzania has a population of 53 million.

Kenya has 90 million people, and Kenya borders Uganda.
"""


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return factcheck.check(TEXT, as_of="2015-06-01")


def test_the_first_line_says_what_to_do_and_what_was_not_looked_at(sheet: Sheet) -> None:
    first = terminal.render(sheet).splitlines()[0]
    assert re.fullmatch(
        r"2 to change, \d to query, 1 by hand, \d ticked; not looked at: 0 statements, figures or dates and 0 of \d+ words",
        first,
    )


def test_worst_first_and_repeats_folded(sheet: Sheet) -> None:
    text = terminal.render(sheet)
    order = list(re.findall(r"^\S (CHANGE|QUERY|BY HAND|TICK)", text, re.MULTILINE))
    assert order == sorted(order, key=["CHANGE", "QUERY", "BY HAND", "TICK"].index)
    assert order.count("CHANGE") == 1
    assert "    also at 3:1" in text
    by_place = terminal.render(sheet, by_position=True)
    assert by_place.index("1:1 ") < by_place.index("Oslo") < by_place.index("4,031")


@pytest.mark.parametrize("width", [20, 40, 60, 100, 140])
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(sheet: Sheet, width: int, colour: bool) -> None:
    text = terminal.render(sheet, width=width, colour=colour, verbose=True)
    plain = re.sub(r"\033\[[0-9;]*m", "", text)
    assert max(len(line) for line in plain.splitlines()[1:] if " " in line.strip()) <= max(width, 40)
    wide = terminal.render(sheet, width=140, verbose=True)
    assert [word for word in plain.split() if "─" not in word] == [word for word in wide.split() if "─" not in word]


def test_signs_and_words_stand_beside_the_colours(sheet: Sheet) -> None:
    text = terminal.render(sheet)
    assert "✗ CHANGE" in text
    assert "✓ TICK" in text
    plain = terminal.render(sheet, ascii_only=True)
    assert "x CHANGE" in plain
    assert "v TICK" in plain
    assert "─" not in plain
    assert "\033[" not in text


def test_a_draft_that_contradicts_itself_is_not_told_of_sources() -> None:
    text = "Of the 54 delegates, 23 came by bus, 19 by rail and 14 on foot. Mr Ranil Tambyah spoke. Ranil Tambiah left at noon."
    shown = terminal.render(factcheck.check(text, as_of="2014-03-26"))
    assert "sum-check: does not work out" in shown
    assert "sources differ" not in shown
    assert "source says otherwise" not in shown


def test_a_line_for_a_person_says_whose_and_what_it_is() -> None:
    found = factcheck.check("At least 40 people were injured in protests in Lima. The long road from the old harbour of the southern town to the far end of the northern mountain valley cost 30 million pesos.")  # fmt: skip
    text = terminal.render(found, width=200)
    assert "At least 40 people  (Lima / people injured)  [" in text
    assert "30 million pesos  (The long road from the old harbour)  [" in text
