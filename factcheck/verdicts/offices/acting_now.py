"""Whether a sentence plainly tells of what a holder does on the draft's own days: "President X has told the schools", "told reporters yesterday"."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.lexicon import either, options, table, word_set, worded
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import WORD, holds

_worded = worded("verdicts", "acting_now")

_REACH = 400
"""Characters before a sentence in which its text may say that it tells a story, or of another time."""
_STOP = lazy.pattern(r"(?<=[.!?;\n])\s")
_YEAR = lazy.pattern(r"\b(?:1[89]|20)\d\d\b")


def said_this_week(case: Case) -> bool:
    """Whether somebody acts on a day of the draft's own week, so that what the rest of the sentence tells of the past is none of this: "said on Wednesday
    that the deal was close"."""
    after = case.text[case.claim.end : case.claim.sentence.end]
    return _SAID.match(after) is not None and not _YEAR.search(after) and _own_voice(case)


def among_told_dates(case: Case, ever: list[Statement]) -> bool:
    """Whether somebody acts in the present though the text before tells of a year of the term, as of what was done then: "The country joined in 1995.
    President X has told the schools ..."."""
    claim = case.claim
    if (
        not claim.detail("roles")
        or claim.detail("weak")
        or not _acts().match(case.text[claim.end : claim.sentence.end])
    ):
        return False
    if _YEAR.search(case.text, claim.sentence.start, claim.sentence.end) or not _own_voice(case):
        return False
    before = case.text[max(0, claim.sentence.start - _REACH) : claim.sentence.start]
    return all(_done(part) for part in _STOP.split(before) if _of_the_term(case, ever, part))


def office_says(case: Case) -> bool:
    """Whether the office of somebody acts in the present, which no dead man's does: "the office of Prime Minister X says"."""
    begins = case.text[max(case.claim.sentence.start, case.claim.start - 40) : case.claim.start]
    after = case.text[case.claim.end : case.claim.sentence.end]
    return _OFFICE.search(begins) is not None and _acts().match(after) is not None and _own_voice(case)


def in_a_story(case: Case) -> bool:
    """Whether the sentence, or the one before it, is of a film, a book or a cable, which tells in the present of another time."""
    sentence = case.claim.sentence
    before = [part for part in _STOP.split(case.text[max(0, sentence.start - _REACH) : sentence.start]) if part.strip()]
    words = WORD.findall(" ".join([*before[-1:], case.text[sentence.start : sentence.end]]).lower())
    return not word_set("verdicts", "acting_now", "stories").isdisjoint(words)


def keeps_title(case: Case, ever: list[Statement]) -> bool:
    """Whether former holders of an office are still called by its bare title, without a country: "President Clinton said"."""
    titles: dict[str, list[str]] = table("offices")["kept_titles"]
    bare = any(case.said.lower().startswith(f"{title} ") for title in titles["bare"])
    named = case.text.endswith(tuple(f"{word} " for word in titles["country"]), 0, case.claim.start)
    return (
        bare
        and not named
        and any(s.object in titles["offices"] or s.object.rpartition("/")[2] in titles["roles"] for s in ever)
    )


_SAID = _worded(r"(?:,? \d\d,)?\s+{said}\b(?:\s+(?!that\b)[\w'’-]+){0,5}?\s+(?:on {day}|{lately})\b")
_OFFICE = _worded(r"\b{office} (?:of|for|to) (?:the )?\Z")


@functools.cache
def _acts() -> re.Pattern[str]:
    """What acts in the present right behind a name, or its age."""
    done, words = options("frames", "acting", "done"), options("frames", "acting", "verbs")
    return lazy.pattern(rf"(?:,? \d\d,?)?\s+(?:has\s+(?:{done})|{words})\b")


def _own_voice(case: Case) -> bool:
    """Whether nobody is quoted, and neither the sentence nor the text before it is of a film, a book or a cable, or asks to think of another time."""
    claim = case.claim
    if claim.said is not None and claim.said.in_quotation:
        return False
    begin = max(0, claim.sentence.start - _REACH)
    words = frozenset(WORD.findall(case.text[begin : claim.sentence.end].lower()))
    told = (word_set("verdicts", "acting_now", "stories") | word_set("verdicts", "acting_now", "gone")) & words
    return not told and not _THEN.search(case.text, begin, claim.sentence.end)


_THEN = _worded(r"\b{then}\b")


def _of_the_term(case: Case, ever: list[Statement], part: str) -> bool:
    """Whether a sentence tells of a year in which the person held the office."""
    years = [PartialDate.parse(year) for year in _YEAR.findall(part)]
    return any(holds(s, at.first(), at.last(), case.store) for s in ever for at in years)


def _done(part: str) -> bool:
    """Whether a sentence tells of what was done, and does not begin with its year as an entry does."""
    entry = _ENTRY.match(part) is not None
    return not entry and _past().search(part) is not None


_ENTRY = lazy.pattern(r"\W*(?:\w+ ){0,2}(?:1[89]|20)\d\d\s*[:–—-]\s")


@functools.cache
def _past() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{either(table('timelines')['past'].values())}|[a-z]{{3,}}ed)\b")
