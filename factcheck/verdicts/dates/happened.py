"""Whether a sentence says of a named event only when it happened, so that the event's date can speak against it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from factcheck import lazy
from factcheck.lexicon import options, table, worded
from factcheck.names import fold, fold_word
from factcheck.verdicts.base.context import Case

_worded = worded("verdicts", "happened")

_WORD = lazy.pattern(r"[^\W\d_][\w'’-]*")
_CLAUSE = lazy.pattern(r"[,;:.()\[\]–—-]\s*$")
_AT = _worded(r"\b{placed} (?:the )?[^\W\da-z_][\w’'-]*(?:(?: and)?(?: the)? [^\W\da-z_][\w’'-]*)*")
"""Where and between whom: "in Crimea", "between Ecuador and Peru"."""


@functools.cache
def _lexicon() -> Mapping[str, Any]:
    return table("happened")


@functools.cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word for phrase in _lexicon()[name] for word in phrase.split())


def plainly(case: Case, names: tuple[str, ...], *, whole: bool = True, in_force: bool = False) -> bool:
    """Whether the claim's words say that the thing called one of `names` happened then, and nothing else; `in_force` that they may say it took effect.

    With `whole` false the names are of a sort of event, and what stands before them in the claim belongs to them ("Kenya's presidential election").
    "The Chernobyl disaster of 1987" and "the referendum was held on 17 March" do; "the referendum was condemned on 27 March" does not.
    """
    date, text = case.claim.date, case.text
    if date is None:
        return False
    name = _place(text, case.claim.start, case.claim.end, names)
    if name is None:
        return False
    if not whole and name[0] < date.start:
        name = case.claim.start, name[1]
    lead = text[case.claim.sentence.start : min(name[0], date.start)]
    if name[1] <= date.start:
        between = _AT.sub("", text[name[1] : date.start])
        between = _in_force().sub("began", between) if in_force else between
        bound = not _set("bound").isdisjoint(_words(text[name[0] : name[1]]) + _words(between)[:1])
        return _after("".join(_words(text[name[0] : name[1]])[:1]), between, lead, bound=bound)
    follows = _words(text[name[1] : case.claim.sentence.end])
    return _before(_words(text[date.end : name[0]]), lead, follows)


@functools.cache
def _in_force() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('happened', 'in_force')})\b")


def _after(head: str, between: str, lead: str, *, bound: bool) -> bool:
    """The name, which begins with the word `head`, then the date; `bound` by a participle whatever stands before it."""
    gap = _words(between)
    if not gap or gap == ["of"]:
        return "," not in between
    if any(word not in _set("verbs") | _set("links") for word in gap):
        return False
    if bound:
        return True
    last, before = _last(lead)
    if (last == "of" and before in _set("parts")) or (
        last == "on" and head in _set("upon") and before not in _set("works")
    ):
        return True
    if any(word in _set("verbs") for word in gap):
        return last not in _set("governing")
    return not last or last in _set("leading") or (last in _set("opening") and not before)


def _before(gap: list[str], lead: str, follows: list[str]) -> bool:
    """The date, then the name: "the 17 March referendum", "in 1987 the disaster happened"."""
    if any(word not in _set("articles") for word in gap):
        return False
    if _last(lead, articles=True)[0] in _set("articles") and _set("works").isdisjoint(follows[:1]):
        return True
    return (
        bool(follows)
        and follows[0] in _set("verbs")
        and (len(follows) < 2 or follows[1] in _set("verbs") | _set("links"))
    )


def _last(lead: str, *, articles: bool = False) -> tuple[str, str]:
    """The last word of what stands before and the one before that, each "" at the head of a clause."""
    words = _WORD.findall(lead)
    rest = lead
    found: list[str] = []
    while len(found) < 2:
        while words and not articles and words[-1].lower() in _set("articles"):
            rest = rest[: rest.rindex(words.pop())]
        if not words or _CLAUSE.search(rest):
            break
        found.append(words.pop())
        rest = rest[: rest.rindex(found[-1])]
    last, before = [*(word.lower() for word in found), "", ""][:2]
    return last, before


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _place(text: str, start: int, end: int, names: tuple[str, ...]) -> tuple[int, int] | None:
    """Where one of the names stands in a stretch of text, the longest first."""
    folded = "".join(fold_word(letter) if letter.isalnum() else " " for letter in text[start:end])
    if len(folded) != end - start:
        return None
    for name in sorted({fold(name) for name in names}, key=lambda found: (-len(found), found)):
        at = folded.find(name) if name else -1
        if at >= 0:
            return start + at, start + at + len(name)
    return None


def fitting(words: str, names: tuple[str, ...]) -> bool:
    """Whether an event of these names may be what a text with these words means: "parliamentary election" is no presidential one, an accession protocol no treaty on a name."""
    said = set(_words(words))
    low = [name.lower() for name in names]

    def bears(wanted: list[str]) -> bool:
        return any(word in name for name in low for word in wanted)

    return not any(
        said.issuperset(adjective.split()) and (not bears(want["any"]) or bears(want["none"]))
        for sort in ("elections", "treaties", "occasions")
        for adjective, want in _lexicon()[sort].items()
    )


def qualified(words: str) -> bool:
    """Whether a text says what sort of election it means."""
    return not _lexicon()["elections"].keys().isdisjoint(_words(words))
