"""What a figure is, read from the words of its clause in any order; such a reading supports, and refutes nothing."""

from __future__ import annotations

import pytest

import factcheck


def judged(text: str) -> list[tuple[str, str, str]]:
    """Kind, subject and label of each claim that a kind covers."""
    return [
        (j.claim.kind, (j.claim.subject.id or "") if j.claim.subject else "", j.verdict.label.value)
        for j in factcheck.check(text, as_of="2015-06-01").claims
        if not j.claim.kind.startswith("other")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("Kenya pays for it at the till: prices there, by the bureau's count, went up 6.9 per cent in 2014.", "inflation", "country:KE"),
        ("Of Peru's workforce, says the ministry, 6 per cent were looking for work in 2014.", "unemployment", "country:PE"),
        ("The Bolivians, at 22 or 23 in the middle of the queue, have a typical age of 23.7.", "median-age", "country:BO"),
    ],
)  # fmt: skip
def test_a_figure_is_read_from_the_words_around_it(text: str, kind: str, subject: str) -> None:
    assert (kind, subject) in [found[:2] for found in judged(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya pays for it at the till: prices there, by the bureau's count, went up 46 per cent in 2014.",
        "Of Peru's workforce, says the ministry, 46 per cent were looking for work in 2014.",
    ],
)
def test_a_reading_from_the_words_around_refutes_nothing(text: str) -> None:
    assert [found[2] for found in judged(text)] == ["NOT_ENOUGH_INFO"]


@pytest.mark.parametrize(
    "text",
    [
        "House prices in Kenya went up 6.9 per cent in 2014.",
        "Among the young in Peru, 6 per cent were looking for work.",
        "The squad from Bolivia has an average age of 23.7.",
        "Unemployment in Spain fell by 2 per cent.",
    ],
)
def test_other_things_are_no_figure_of_a_kind(text: str) -> None:
    assert judged(text) == []


def test_a_claim_nobody_is_named_for_is_guessed_to_be_about_what_the_draft_names_most() -> None:
    draft = "A long day\n\nIt is cold in Chile. Peru votes; all of Peru waits.\n\nThe rain came.\n\nBread costs more. So does milk. Nobody sleeps.\n\nSeven in ten live in towns.\n\nThe population is {}."
    found = [
        j
        for j in factcheck.check(draft.format("31 million"), as_of="2015-06-01").claims
        if j.claim.kind == "population"
    ]
    assert [(j.claim.subject and j.claim.subject.id, j.verdict.label.value) for j in found] == [
        ("country:PE", "SUPPORTED")
    ]
    wrong = [
        j
        for j in factcheck.check(draft.format("91 million"), as_of="2015-06-01").claims
        if j.claim.kind == "population"
    ]
    assert [j.verdict.label.value for j in wrong] == ["NOT_ENOUGH_INFO"]
