"""The date a draft bears is nothing to look up; any other date of it is."""

from __future__ import annotations

import pytest

import factcheck

BODY = "\n\nThe talks went on for hours, and nobody left the room before the coffee had run out.\n"


def by_hand(text: str, as_of: str) -> list[str]:
    return [
        text[j.claim.start : j.claim.end] for j in factcheck.check(text, as_of).claims if j.claim.kind == "other-date"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "31 January 2018",
        "*31 January 2018*",
        "By Dolores Quintana | 31 January 2018",
        "As of 31 January 2018",
        "Published 31 January 2018.",
        "Hexley Advertiser, 31 January 2018",
        "*31 January 2018 – all times are London time*",
    ],
)
def test_a_line_that_bears_the_date(line: str) -> None:
    assert by_hand(f"Talks run on{BODY[:1]}{line}{BODY}", "2018-01-31") == []


@pytest.mark.parametrize(
    ("line", "as_of"),
    [
        ("By Dolores Quintana | 31 January 2018", "2018-02-05"),
        ("The pact was left on 31 January 2018.", "2018-03-01"),
        ("The pact was left on 31 January 2018.", "2018-01-31"),
        ("- Opening of the embassy planned for 31 January 2018", "2018-01-31"),
    ],
)
def test_another_date(line: str, as_of: str) -> None:
    assert by_hand(f"Talks run on\n{line}{BODY}", as_of) == ["31 January 2018"]
