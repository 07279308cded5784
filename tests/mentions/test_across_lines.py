"""No figure or date reaches from a sentence or cell into the next line or cell."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("It has 5", "million people.", ["5"]),
        ("It has about 21,300", "people live here.", ["21,300"]),
        ("See the 30", "May 2010 was hot.", ["30", "May 2010"]),
        ("On 3 May", "2010 was a good year.", ["3 May", "2010"]),
        ("between 5", "and 6 people", ["5", "6 people"]),
        ("two hundred", "thousand people", ["two hundred"]),
        ("it took half", "a million people", ["a million people"]),
        ("Tannery sent 314", "Castle Road sent 205", ["314", "205"]),
        ("Its area is 72,000", "tide tables are for sale.", ["72,000"]),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\t", "\t\t", "\r\n\r\n"])
def test_each_is_read_by_itself(one: str, other: str, found: list[str], between: str) -> None:
    text = f"{one}{between}{other}"
    read = [text[m.start : m.end] for m in factcheck.find_mentions(text) if type(m).__name__ in {"Quantity", "Date"}]
    assert [words for words in read if not words.startswith(("half", "thousand"))] == found


@pytest.mark.parametrize(
    "text",
    [
        "It has 5\nmillion people.",
        "The delegates of the two countries on the shore of the lake met on 3 May\n2010, and then once more for a shorter while in the autumn of the year.",
    ],
)
def test_a_wrapped_line_is_no_end(text: str) -> None:
    assert any("\n" in text[m.start : m.end] for m in factcheck.find_mentions(text))


def test_what_stands_in_other_sentences_is_read_as_before() -> None:
    text = "Norway had some 5 million people in 2010.\n\nIt has 5\n\nmillion people. In that year Oslo grew by a tenth."
    kinds = [text[m.start : m.end] for m in factcheck.find_mentions(text) if type(m).__name__ in {"Quantity", "Date"}]
    assert kinds == ["5 million people", "2010", "5", "that year", "a tenth"]
