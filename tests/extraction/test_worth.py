"""What is checkable: statements, talk with its reason, superlatives, quotations, and the order of what is left to a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import factcheck
from factcheck.extraction.items.cues import phrase, words
from factcheck.extraction.leftover.superlatives import find
from factcheck.extraction.leftover.worth import remark_on
from factcheck.model.lists import UNCHECKED_REASONS, Display
from factcheck.model.tokens import tokenise
from factcheck.sheets.order import entries, left
from factcheck.sheets.terminal import render

Sheets = Callable[..., dict[str, Any]]

STATEMENTS = [
    "The minister resigned.",
    "Parliament passed the water law after a night of shouting.",
    "Snow fell on the square.",
    "She was born in Lagos and studied law at Oxford.",
    "The bank denied the loan.",
    "The company closed its factory in Derby.",
    "The dam supplies most of the region's electricity.",
    "The treaty bans land mines.",
    "The station serves the airport.",
    "The party has never won a majority.",
    "The mayor opened the bridge.",
    "Rebels shot down a helicopter near the border.",
    "Unemployment among young men is higher than in Spain.",
    "The ferry company cut its winter service because of fuel costs.",
    "Her brother ran the lottery commission.",
    "A judge ordered the ministry to publish the files.",
    "Tuition at the state university has doubled under this governor.",
    "Doctors at the clinic are treating dozens of children.",
    "The law requires landlords to test for lead.",
    "Mr Otieno is a judge.",
    "Nurses in the north earn less than teachers.",
    "The coalition scrapped the fuel subsidy and raised the pension age.",
    "The rail union voted against the pay deal.",
    "Police arrested the editor of the Daily Clarion.",
    "The museum was built by Belgian engineers.",
    "Exports of cocoa have fallen.",
    "We created a fund for small farms, and we cut the tax on seed.",
    "Our schools hired hundreds of new teachers.",
    "The council introduced a congestion charge and the courts threw it out.",
    "Thousands of families lost their homes in the flood.",
    "The prison holds twice as many inmates as it was designed for.",
]
TALK = [
    ("We must build more homes.", "opinion"),
    ("The council should apologise.", "opinion"),
    ("I love this city.", "opinion"),
    ("The film is a masterpiece.", "opinion"),
    ("It was a good day for everyone.", "opinion"),
    ("We need to be honest with ourselves.", "opinion"),
    ("I believe in the courage of our people.", "opinion"),
    ("Our best days are still ahead of us.", "opinion"),
    ("That is simply wrong.", "opinion"),
    ("It's time to put this debate behind us.", "opinion"),
    ("Why would anybody want that job?", "question"),
    ("Has the committee read the report?", "question"),
    ("Did the bank, which paid the bonuses, know?", "question"),
    ("Prices will fall next year.", "forecast"),
    ("Few neighbours could be less alike.", "forecast"),
    ("Things may look different in the spring.", "forecast"),
    ("Power was the business of the day.", "not-checkable"),
    ("Geography is not a policy.", "not-checkable"),
]
SILENT = [
    "Thank you all for coming.",
    "Good evening.",
    "Imagine a town without a library.",
    "The queue at a glance",
    "Hardly.",
    "By Anna Lindqvist",
    "God bless you.",
    "Subscriptions: +44 20 7946 0018",
]
SUPERLATIVES = [
    ("Ruiz is the first woman to lead the central bank.", "the first woman to lead the central bank"),
    ("It was the wettest spring since records began.", "the wettest spring since records began"),
    ("Joblessness stood at its highest since the war.", "highest since the war"),
    ("Never before had the court sat on a Sunday.", "Never before had the court sat on a Sunday"),
    ("Lisbon is home to Europe's oldest bookshop.", "oldest bookshop"),
    ("They are the only party that opposed the war.", "the only party that opposed the war"),
    ("Exports reached a record high.", "a record high"),
    ("The canton was the last in Europe to give women the vote.", "the last in Europe to give women the vote"),
    ("The valley has the worst air in the country.", "the worst air in the country"),
]
NO_SUPERLATIVES = [
    "First, we wait.",
    "The first lady cut the ribbon.",
    "They met for the last week of the month.",
    "At least nobody was hurt.",
    "He did his best.",
    "At first nobody noticed.",
    "It was the worst idea.",
    "She only smiled.",
    "Most of them left.",
]


def remark(text: str) -> tuple[str, str] | None:
    tokens = tokenise(text)
    found = remark_on(words(tokens, 0, len(tokens)))
    return None if found is None else (found.reason, text[found.start : found.end])


@pytest.mark.parametrize("text", STATEMENTS)
def test_a_statement_is_to_be_looked_up(text: str) -> None:
    found = remark(text)
    assert found is not None
    assert found[0] == "statement"


@pytest.mark.parametrize(("text", "reason"), TALK)
def test_talk_has_its_reason(text: str, reason: str) -> None:
    found = remark(text)
    assert found is not None
    assert found[0] == reason
    assert reason in UNCHECKED_REASONS


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_nothing_stays_silent(text: str) -> None:
    assert remark(text) is None


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("But the bank denied the loan.", "the bank denied the loan"),
        ("As you know, the minister resigned.", "the minister resigned"),
        ("I am proud that we cut the tax on seed and built schools.", "we cut the tax on seed and built schools"),
        ("It is simple: the company closed its factory in Derby.", "the company closed its factory in Derby"),
        ("The fact is, Parliament passed the law.", "Parliament passed the law"),
    ],
)
def test_a_statement_spans_its_smallest_run(text: str, run: str) -> None:
    assert remark(text) == ("statement", run)


@pytest.mark.parametrize(("text", "span"), SUPERLATIVES)
def test_superlatives_with_what_they_range_over(text: str, span: str) -> None:
    tokens = tokenise(text)
    assert [text[start:end] for start, end in find(words(tokens, 0, len(tokens)))] == [span]


@pytest.mark.parametrize("text", NO_SUPERLATIVES)
def test_no_superlatives(text: str) -> None:
    tokens = tokenise(text)
    assert list(find(words(tokens, 0, len(tokens)))) == []


def test_short_forms_are_cut_alike_with_either_apostrophe() -> None:
    assert phrase("it's time") == phrase("it’s time") == ("it", "'s", "time")
    assert phrase("we've") == phrase("we’ve") == ("we", "'ve")


QUOTES = [
    ("“The road is closed until May,” said Marit Olsen, who runs the kiosk.", "Marit Olsen", "The road is closed until May"),
    ('Tomas Vega said: "Nobody told us about the dam."', "Tomas Vega", "Nobody told us about the dam."),
    ("“We were never asked,” the harbour master told reporters.", "the harbour master", "We were never asked"),
    ('The letter, said one clerk, Ida Roth, was "a list of other people\'s mistakes".', "one clerk", "a list of other people's mistakes"),
    ("Vega, the mayor, said “the bridge will stay shut”.", "Vega", "the bridge will stay shut"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "said"), QUOTES)
def test_a_quotation_is_a_claim_of_its_speakers_words(sheet_of: Sheets, text: str, speaker: str, said: str) -> None:
    found = [claim for claim in sheet_of(text, "2020-01-01")["claims"] if claim["kind"] == "quote"]
    assert [(claim["subject"]["label"], claim["value"]) for claim in found] == [(speaker, said)]
    assert [(claim["label"], claim["reason"], claim["display"]) for claim in found] == [
        ("NOT_ENOUGH_INFO", "no-source", "by-hand")
    ]
    assert found[0]["attribution"] == {"speaker": speaker, "in_quotation": True}


def test_a_second_quotation_is_the_same_speakers(sheet_of: Sheets) -> None:
    text = "“It rained for a week,” said Ola Berg. “Then the bridge went.” He shrugged."
    found = [claim for claim in sheet_of(text, "2020-01-01")["claims"] if claim["kind"] == "quote"]
    assert [claim["subject"]["label"] for claim in found] == ["Ola Berg", "Ola Berg"]


def test_a_pronoun_is_not_resolved_over_another_name(sheet_of: Sheets) -> None:
    text = "“It rained for a week,” said Ola Berg. Then Kari Lund came in.\n\n“We have lost everything here,” she said."
    found = [claim for claim in sheet_of(text, "2020-01-01")["claims"] if claim["kind"] == "quote"]
    assert [claim["subject"]["label"] for claim in found] == ["Ola Berg", "she"]


@pytest.mark.parametrize(
    "text",
    ["The “old” harbour was sold.", "A banner read “no more ferries to the islands”.", "They call it the “cow tax”."],
)
def test_a_quotation_nobody_is_named_for_stays_unchecked(sheet_of: Sheets, text: str) -> None:
    sheet = sheet_of(text, "2020-01-01")
    assert [claim for claim in sheet["claims"] if claim["kind"] == "quote"] == []
    assert "quote" in {one["reason"] for one in sheet["unchecked"]}


def test_a_quoted_sentence_has_no_remark_beside_its_claim(sheet_of: Sheets) -> None:
    sheet = sheet_of("“The company closed its factory in Derby,” said Marit Olsen.", "2020-01-01")
    assert [claim["kind"] for claim in sheet["claims"]] == ["quote"]
    assert sheet["unchecked"] == []


def test_a_bare_today_is_no_claim_of_its_own(sheet_of: Sheets) -> None:
    sheet = sheet_of("The minister resigned today.", "2020-01-01")
    assert sheet["claims"] == []
    assert [one["reason"] for one in sheet["unchecked"]] == ["statement"]
    assert sheet_of("The minister resigned on 4 May 2019.", "2020-01-01")["claims"] != []


def test_a_known_name_is_no_figure_of_speech(sheet_of: Sheets) -> None:
    assert [one["reason"] for one in sheet_of("Kenya is a republic.", "2020-01-01")["unchecked"]] == ["statement"]
    assert [one["reason"] for one in sheet_of("Gravity is a republic.", "2020-01-01")["unchecked"]] == ["not-checkable"]


def test_a_sentence_with_a_claim_has_no_remark(sheet_of: Sheets) -> None:
    sheet = sheet_of("Norway has a population of 5 million.", "2015-01-01")
    assert len(sheet["claims"]) == 1
    assert sheet["unchecked"] == []


TEXT = """The company closed its factory in Derby. Why would anybody want that job? We must build more homes.

A judge ordered the ministry to publish the files. Ruiz is the first woman to lead the bank.
"""


def test_statements_count_as_not_looked_at_and_talk_does_not() -> None:
    sheet = factcheck.check(TEXT, as_of="2020-01-01")
    reasons = [one.reason for one in sheet.unchecked]
    assert reasons == ["statement", "question", "opinion", "statement"]
    assert len(left(sheet)) == 2
    assert sheet.words_looked_at < sheet.words
    shown = render(sheet)
    assert shown.splitlines()[0].startswith("0 to change, 0 to query, 1 by hand, 0 ticked; not looked at: 2 statements")
    assert "superlative  the first woman to lead the bank" in shown
    assert "homes" not in shown


def test_what_is_left_is_ordered_by_worth_and_so_is_what_is_by_hand() -> None:
    text = (
        "In 2011 the mill stood empty.\n\nNobody came.\n\nRain fell.\n\nThe debt came to $40 million, the auditor found.\n\n"
        "“We sold 31 boats that year,” said Ola Berg. Costs reached $12 million.\n"
    )
    sheet = factcheck.check(text, as_of="2020-01-01")
    hand = [entry.judged.claim for entry in entries(sheet) if entry.judged.verdict.display is Display.BY_HAND]
    texts = [text[claim.start : claim.end] for claim in hand]
    assert texts.index("$12 million") < texts.index("31 boats")
    plain = [entry.judged.claim.start for entry in entries(sheet, by_position=True)]
    assert plain == sorted(plain)
    worths = [one.worth for one in left(sheet)]
    assert all(0 <= worth <= 100 for worth in worths)
