"""A whole with the list of its parts behind it, and other sums a draft gives by the way."""

from __future__ import annotations

import pytest

import factcheck


def labels(text: str, kind: str) -> list[str]:
    """The labels of the claims of a kind."""
    sheet = factcheck.check(text, as_of="2015-11-20")
    return [judged.verdict.label.value for judged in sheet.claims if judged.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The bus carried 30 people: 12 men, 10 women and 8 children.", "SUPPORTED"),
        ("The bus carried 30 people: 12 men, 10 women and 11 children.", "REFUTED"),
        ("Her twelve medals (five gold, four silver, three bronze) hang on the wall.", "SUPPORTED"),
        ("Her twelve medals (five gold, four silver, six bronze) hang on the wall.", "REFUTED"),
        ("The trip cost 900 euros: 500 for the flight and 400 for the hotel.", "SUPPORTED"),
        ("The 21 seats went to Labour (9), the Greens (7) and the Liberals (5).", "SUPPORTED"),
        ("The team played 20 matches, winning 11, drawing 4 and losing 5.", "SUPPORTED"),
        ("The firm employs 300 people, 180 in Leeds and 150 in York.", "REFUTED"),
        ("The village lost 40 people: 12 drowned, 9 were crushed and 8 died of cold.", "NOT_ENOUGH_INFO"),
    ],
)
def test_parts_behind_their_whole(text: str, label: str) -> None:
    assert label in labels(text, "sum-check")


@pytest.mark.parametrize(
    "text",
    [
        "The family has 5 children: 2 boys, 2 girls and a baby.",
        "They ate 12 eggs, 5 apples, 4 pears and 6 nuts.",
        "The town has 40 shops, including 12 bakeries, 9 butchers and 8 bars.",
        "The ship carried 300 people, 40 cars and 20 lorries.",
        "The band sold 30 records: 12 in May, 10 in June and the rest in July.",
        "The fund has 200 members: 120 in Kenya, 90 in Uganda and 10 in both.",
    ],
)
def test_lists_of_other_things(text: str) -> None:
    assert "REFUTED" not in labels(text, "sum-check")


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        (
            "She got 50.2 per cent of the votes and he 49.8, a gap of 0.4 percentage points.",
            "percent-change",
            "SUPPORTED",
        ),
        (
            "She got 50.23 per cent of the votes and he 49.77, a gap of 0.64 percentage points.",
            "percent-change",
            "REFUTED",
        ),
        ("Of 50 pupils, 20 passed, or 60 per cent.", "percent-change", "REFUTED"),
        ("The number grew from 200 to 1,000, a fivefold rise.", "percent-change", "SUPPORTED"),
        ("The lake is 50 feet deep, about 15 metres.", "conversion", "SUPPORTED"),
        ("100 km is equal to 92 miles.", "conversion", "REFUTED"),
        ("The pool holds 500,000 litres (110,000 gallons).", "conversion", "SUPPORTED"),
        ("The pool holds 500,000 litres (310,000 gallons).", "conversion", "REFUTED"),
    ],
)
def test_by_the_way(text: str, kind: str, label: str) -> None:
    assert label in labels(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 50 pupils, 20 passed, 30 per cent of them girls.",
        "The path is 12 miles, about 30 km of it on cliffs.",
        "It is 10 km long, or 3 miles of sand and 2 of rock.",
        "Goals came from Marlow (12), Penrice (7), Okoro (five), Hale (two) and Finch (one).",
        "Seats went to the Greens (40), the Reds (21), the Blues (9) and others (3).",
        "Its chairmen lasted months: Marlow (19), Uglow (two), Kane (27), Mundy (21), Hosking (eight).",
        "With turnout at 60 per cent she won by 45 per cent, a lead of 5 points.",
    ],
)
def test_other_figures_beside_them(text: str) -> None:
    sheet = factcheck.check(text, as_of="2015-11-20")
    assert all(judged.verdict.label.value not in {"REFUTED", "CONFLICTING"} for judged in sheet.claims)
