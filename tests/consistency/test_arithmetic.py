"""A draft's own sums, changes and stretches of time."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes

KINDS = {"sum-check", "percent-change", "date-arithmetic", "conversion"}


def checked(text: str, as_of: str = "2023-08-27") -> list[tuple[str, str, str]]:
    """Kind, words and label of what the draft itself decides."""
    sheet = factcheck.check(text, as_of=as_of)
    return [
        (judged.claim.kind, text[judged.claim.start : judged.claim.end], judged.verdict.label.value)
        for judged in sheet.claims
        if judged.claim.kind in KINDS
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words", "label"),
    [
        ("Of the 54 delegates, 23 came by bus, 19 by rail and 14 on foot.", "sum-check", "54 delegates, 23 came by bus, 19 by rail and 14", "REFUTED"),
        ("Of 120 MPs, 61 voted for and 59 against.", "sum-check", "120 MPs, 61 voted for and 59", "SUPPORTED"),
        ("The loans were of $40m, $25m and $30m, $95m together.", "sum-check", "$95m", "SUPPORTED"),
        ("The first bus took 40 people, the second 25, for a total of 75.", "sum-check", "75", "REFUTED"),
        ("With 87 seats against Labour's 60 and three others, 148 all told, it is safe.", "sum-check", "148", "REFUTED"),
        ("There are four pots, of 120, 85, 60 and 35 million euros: 320 million in all.", "sum-check", "320 million", "REFUTED"),
        ("Sales rose from 3.2 billion to 5.1 billion units, a gain of 45 per cent.", "percent-change", "45 per cent", "REFUTED"),
        ("Calls went from 400 to 460 in a year, a jump of 15 per cent.", "percent-change", "15 per cent", "SUPPORTED"),
        ("Exports fell from $5.1bn to $4.4bn, down 14 per cent.", "percent-change", "14 per cent", "SUPPORTED"),
        ("The rate went from 10.25 to 15 per cent, a jump of 475 basis points.", "percent-change", "475 basis points", "SUPPORTED"),
        ("Turnout fell from 62 to 54 per cent, a drop of 12 percentage points.", "percent-change", "12 percentage points", "REFUTED"),
        ("Profit trebled from $3.1bn to $6.2bn.", "percent-change", "trebled", "REFUTED"),
        ("Fares rose 20 per cent, from 2.50 to 3 euros.", "percent-change", "20 per cent", "SUPPORTED"),
        ("There were 155 observers, of whom 72 are officers, 60 police and 33 civilians.", "sum-check", "155 observers, of whom 72 are officers, 60 police and 33 civilians", "REFUTED"),
        ("The team of 11 was made up of four ministers, five clerks and two aides.", "sum-check", "11 was made up of four ministers, five clerks and two aides", "SUPPORTED"),
        ("The lock is 110 feet (33.5 metres) wide.", "conversion", "110 feet (33.5 metres", "SUPPORTED"),
        ("It runs for fifty miles, or 95 kilometres.", "conversion", "fifty miles, or 95 kilometres", "REFUTED"),
        ("It was 40C (104F) in the shade.", "conversion", "40C (104F", "SUPPORTED"),
        ("It was 40C (94F) in the shade.", "conversion", "40C (94F", "REFUTED"),
        ("Voters choose on 29 September, 33 days from now.", "date-arithmetic", "33 days from now", "SUPPORTED"),
        ("Voters choose on 29 September, 23 days from now.", "date-arithmetic", "23 days from now", "REFUTED"),
        ("It is 70 years since the armistice of 27 July 1953.", "date-arithmetic", "70 years", "SUPPORTED"),
    ],
)  # fmt: skip
def test_what_the_draft_decides(text: str, kind: str, words: str, label: str) -> None:
    assert (kind, words, label) in checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "He won 12 of the 20 seats; 5 of the others went to the Greens and 4 to Labour.",
        "Of the 54 delegates, 23 came by bus and 19 by rail.",
        "Between them the three mines employ 4,000 people.",
        "Prices went from 10 to 14 dollars while wages grew by 5 per cent.",
        "Exports rose from 3 to 4 million tonnes, and imports grew by 5 per cent.",
        "The dead numbered 17, including 9 in one village and 5 in another.",
        "Of the 20 seats, of which 5 are vacant, 12 went to Labour.",
        "The crew of 12 includes four women, three Danes and two cooks.",
        "The road climbs 300 metres (in 40 minutes) to a village.",
        "Two of the three men, aged 40 and 42, were held for nine days in all.",
    ],
)
def test_what_it_leaves_alone(text: str) -> None:
    assert not [found for found in checked(text) if found[2] == "REFUTED"]


def test_the_total_row_of_a_table() -> None:
    table = "| Valley | Area, sq km |\n|---|---|\n| Upper | 100 |\n| Middle | 250 |\n| Lower | 50 |\n| Total | {} |\n"
    for total, label in (("400", "SUPPORTED"), ("450", "REFUTED")):
        found = factcheck.check(from_bytes(table.format(total).encode(), "valleys.md"), as_of="2023-08-27")
        assert [j.verdict.label.value for j in found.claims if j.claim.kind == "sum-check"] == [label]


def test_a_slip_of_the_draft_cites_both_places() -> None:
    text = "The first bus took 40 people, the second 25, for a total of 75."
    judged = next(j for j in factcheck.check(text, as_of="2023-08-27").claims if j.claim.kind == "sum-check")
    assert {text[e.span[0] : e.span[1]] for e in judged.verdict.evidence if e.span} == {"40 people", "25", "75"}
    assert "40 + 25 = 65" in judged.verdict.explanation
