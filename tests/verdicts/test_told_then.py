"""A date no pattern reads is borne out by an event stored for that very time, where the sentence tells the event by its name."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.store.query import Store
from factcheck.verdicts.dates.told_then import named_near, stems


def judged(text: str) -> list[tuple[str, str]]:
    """Kind and label of the claims that hold a date."""
    sheet = factcheck.check(text, as_of="2020-06-01")
    return [(j.claim.kind, j.verdict.label.value) for j in sheet.claims if j.claim.date is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Moldova had waited. The pens came out on 27 June 2014, for the association agreement with the EU had been long in the making.",
        "Nobody in Buenos Aires forgets that in October 2013, with the legislative vote, the tide turned: the Argentine election was lost.",
    ],
)
def test_an_event_told_by_its_name_bears_its_date_out(text: str) -> None:
    assert ("event-date", "SUPPORTED") in judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moldova had waited. The pens came out on 27 June 2013, for the association agreement with the EU had been long in the making.",
        "Chile had waited. The pens came out on 27 June 2014, for the association agreement with Japan had been long in the making.",
        "Moldova had waited. The pens came out on 27 June 2014, for the harvest had been long in the making.",
    ],
)
def test_another_time_place_or_thing_is_borne_out_by_nothing(text: str) -> None:
    assert {label for _, label in judged(text)} == {"NOT_ENOUGH_INFO"}


@pytest.mark.parametrize(
    "text",
    [
        "Lithuania left the Soviet Union in 1990 and joined the European Union in 2004.",
        "Montenegro left Serbia in 2006 and joined NATO in 2017.",
        "Slovakia split from the Czech Republic in 1993 and joined the OECD in 2000.",
        "Uganda's independence day falls on 9 October.",
        "Pakistan stayed outside the Commonwealth from 1972 to 1989.",
        "Cyprus was not in the European Union in 2004.",
        "Malawi and Zambia, independent since July and October 1964 respectively, are neighbours.",
        "NATO has gained 13 members since 1999.",
    ],
)
def test_what_is_true_or_told_of_another_is_not_refuted(text: str) -> None:
    assert not [j for j in factcheck.check(text, as_of="2020-06-01").claims if j.verdict.label.value == "REFUTED"]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Uganda's independence day falls on 9 October.", "independence-date", "SUPPORTED"),
        ("The Good Friday agreement was signed in April 1998.", "event-date", "SUPPORTED"),
        ("The Gulf Co-operation Council was founded in 1981.", "founding-date", "SUPPORTED"),
        ("OPEC dates from 1960, ASEAN from 1967.", "founding-date", "SUPPORTED"),
        ("Gabon's emancipation from France dates to August 1960.", "independence-date", "SUPPORTED"),
        ("Gabon's emancipation from France dates to August 1950.", "independence-date", "REFUTED"),
        ("16 March 2014 was a Monday.", "date-arithmetic", "REFUTED"),
        ("ECOWAS was founded in 1975, ASEAN in 1957.", "founding-date", "REFUTED"),
    ],
)
def test_dates_are_read_however_they_are_told(text: str, kind: str, label: str) -> None:
    assert (kind, label) in judged(text)


def test_a_second_date_beside_a_dated_claim_is_not_dropped() -> None:
    sheet = factcheck.check("Albania joined NATO in 2009 and Croatia the European Union in 2013.", as_of="2020-06-01")
    text = sheet.draft.text
    assert [text[j.claim.date.start : j.claim.date.end] for j in sheet.claims if j.claim.date is not None] == [
        "2009",
        "2013",
    ]


@pytest.mark.parametrize("word", ["the", "summit", "flight", "1", "treaty"])
@pytest.mark.parametrize("text", ["a summit of presidents in Vienna", "flight 17 came down", "nothing of the sort"])
def test_no_event_is_missed_by_the_beginnings_of_its_words(store: Store, word: str, text: str) -> None:
    near = stems(text)
    told = {(id_, key) for id_, key in store.events_named(word) if not stems(key).isdisjoint(near)}
    found = named_near(store, word, near)
    assert told <= set(found)
    assert found == sorted(found)
    assert len(found) <= len(store.events_named(word))


def test_a_date_before_a_length_counted_from_an_event_is_not_the_events() -> None:
    text = "TBILISI, 9 March 2008 - Seven years after the Rose Revolution Georgia wants more."
    told = factcheck.check(text, as_of="2008-03-09").claims
    assert [j.claim.kind for j in told] == ["other-quantity"]
