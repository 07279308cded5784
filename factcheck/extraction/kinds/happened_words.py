"""What happened on a date, in the words of its clause: "referendum held in Crimea", "was last repaired"."""

from __future__ import annotations

from factcheck.extraction.items import noun_phrases
from factcheck.extraction.items.cues import forms
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.noun_phrases import PREPOSITIONS
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named

_MOST = 10
"""Items of what happened at most."""
_DROPPED = forms("be") | forms("have") | word_set("clauses", "happened_words", "done_by")


def of(claim: Claim, items: list[Item], at: int, text: str) -> str | None:
    """The words of what happened on a claim's date, the date and its preposition left out."""
    inside = [index for index, item in enumerate(items) if claim.start <= item.start and item.end <= claim.end]
    before, behind = [one for one in inside if one < at], [one for one in inside if one > at]
    run = _content(items, before[0], before[-1] + 1, claim.subject) if before else None
    if run is None and behind:
        run = _content(items, behind[0], _extended(items, behind[-1] + 1, text), claim.subject)
    if run is None:
        run = _predicate(items, at, text)
    return None if run is None else noun_phrases.words(items, run, text)


def _content(items: list[Item], first: int, last: int, subject: Named | None) -> tuple[int, int] | None:
    """A run without its subject, the auxiliaries before the verb and the prepositions at its ends; None where only names are left."""
    while first < last and (_marginal(items[first]) or _is(items[first], subject)):
        first += 1
    while (
        last > first
        and items[last - 1].kind != "q"
        and (_marginal(items[last - 1]) or items[last - 1].word in PREPOSITIONS)
    ):
        last -= 1
    while first < last and items[first].word in PREPOSITIONS | _DROPPED:
        first += 1
    return (first, last) if any(_tells(item) for item in items[first:last]) else None


def _tells(item: Item) -> bool:
    """Whether an item says what happened: a word of its own, or the name of an event."""
    if item.kind == "e":
        return any(id_.startswith("event:") for id_ in item.candidates)
    return item.kind == "w" and item.word.isalpha() and item.word not in PREPOSITIONS | _DROPPED


def _marginal(item: Item) -> bool:
    """Whether an item at the end of a run is none of what happened."""
    return item.kind in "dq" or (item.kind == "w" and not item.word.replace("-", "").isalpha())


def _is(item: Item, subject: Named | None) -> bool:
    """Whether an item names the subject, and no event: that is what happened itself."""
    if subject is None or subject.id is None or subject.id.startswith("event:"):
        return False
    return subject.id in item.candidates and not item.possessive


def _extended(items: list[Item], last: int, text: str) -> int:
    """Where the phrase ends that goes on behind a claim: "approved the troop" deployment in Crimea."""
    end = last
    while end < len(items) and end - last < _MOST and not noun_phrases.is_break(items, end):
        item = items[end]
        if (
            item.kind not in "we"
            or item.word in {",", "and"}
            or noun_phrases.is_relative(item)
            or noun_phrases.is_verb(items, end, text)
        ):
            break
        end += 1
    return end


def _predicate(items: list[Item], at: int, text: str) -> tuple[int, int] | None:
    """The verb of a date's clause and what belongs to it: up to the date, or behind one that opens the clause."""
    verb = noun_phrases.verb_before(items, at, text)
    if verb >= 0 and not noun_phrases.dates_clause(items, at, text):
        return _content(items, max(verb, at - _MOST), at, None)
    verb = noun_phrases.verb_behind(items, at, text)
    if verb < 0:
        return None
    end = verb + 1
    while (
        end < len(items)
        and end - verb < _MOST
        and not noun_phrases.is_break(items, end)
        and items[end].word not in {",", "and"}
    ):
        end += 1
    return _content(items, verb, end, None)
