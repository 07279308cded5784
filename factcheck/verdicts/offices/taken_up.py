"""Whether "he" or "she" within a sentence plainly takes up the one it names: "Merkel has changed little since she took office in 2001"."""

from __future__ import annotations

import calendar

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set
from factcheck.model.claims import Named
from factcheck.names import fold
from factcheck.verdicts.base.context import Case

_PRONOUNS = frozenset(["he", "she"])


def pronouns(case: Case, subject: Named) -> frozenset[str]:
    """The words "he" and "she" where they say no more than the name beside them; else none."""
    return _PRONOUNS if _of_the_one_before(case, subject) or _of_the_one_behind(case, subject) else frozenset()


def told_by_name(case: Case) -> Case:
    """The case without the doubt whom a verb tells of, where the holder's surname stands right before it and the land behind: "Mr Blair has led Britain since 1993"."""
    claim = case.claim
    subject, place = claim.subject, claim.object
    if claim.detail("weak") != "yes" or claim.detail("unsure") or subject is None or place is None:
        return case
    name = _ADDRESSED.search(case.text, claim.sentence.start, claim.start)
    if len(subject.candidates) != 1 or name is None or _HAS.match(case.text, claim.start) is None:
        return case
    whose = Named(subject.candidates[0], subject.label)
    if fold(name[1]) not in _names(case, whose):
        return case
    return replace(case, claim=claim.without_details("weak", "unsure"))


_ADDRESSED = lazy.pattern(rf"(?:{options('verdicts', 'taken_up', 'titles')})\.?\s+([A-Z][\w'’-]+)\s+\Z")
_HAS = lazy.pattern(r"has\b")


def _of_the_one_before(case: Case, subject: Named) -> bool:
    """Whether an aside or a clause of time tells of the only one the sentence has named so far: "Merkel -- she took over in 2001 --"."""
    claim = case.claim
    before = case.text[claim.sentence.start : claim.start]
    if _TAKEN_UP.match(case.text, claim.start) is None or _JOINT.search(before) is None:
        return False
    return _names_only(case, subject, before)


_TAKEN_UP = lazy.pattern(r"(?:he|she)\b")
_JOINT = lazy.pattern(rf"(?:[-–—(]\s*|\b(?:{options('verdicts', 'taken_up', 'joints')})\s+)\Z")


def _names_only(case: Case, subject: Named, before: str) -> bool:
    """Whether some words name this person, and neither another, nor another post, nor anybody of the person's."""
    own = _names(case, subject)
    words = lazy.known(r"[\w'’-]+").findall(before)
    if not any(fold(word) in own for word in words) or any(_owning(word, own) for word in words):
        return False
    if any(word.lower() in _OTHERS for word in words):
        return False
    first, *rest = words
    capital = [word for word in rest if word[0].isupper()]
    if first.lower() not in word_set("verdicts", "taken_up", "openers"):
        capital.append(first)
    return all(_says_nothing(case, word, own) for word in capital)


_OTHERS = (
    word_set("frames", "grammar", "posts")
    | word_set("frames", "grammar", "somebody")
    | word_set("verdicts", "taken_up", "others")
)
"""Posts, people without a name, and what others than states have heads of."""


def _owning(word: str, own: frozenset[str]) -> bool:
    """Whether a name has something or somebody: "Putin's partner (he took office in 2009)"."""
    return word.endswith(("'s", "’s", "s'", "s’")) and fold(word[:-2]) in own


def _names(case: Case, subject: Named) -> frozenset[str]:
    """The words of a person's names."""
    names = [subject.label, *(alias.cased for alias in (case.store.aliases_of(subject.id) if subject.id else ()))]
    return frozenset(fold(word) for name in names for word in lazy.known(r"[\w'’-]+").findall(name))


def _says_nothing(case: Case, word: str, own: frozenset[str]) -> bool:
    """Whether a word in capitals is of the person's name, or only of a time or a country."""
    plain = word.removesuffix("'s").removesuffix("’s")
    if fold(plain) in own or plain in _TIMES or plain in word_set("verdicts", "taken_up", "titles"):
        return True
    return any(alias.id.startswith(("country:", "group:")) for alias in case.store.names(fold(plain)))


_TIMES = frozenset([*calendar.month_name, *calendar.day_name])


def _of_the_one_behind(case: Case, subject: Named) -> bool:
    """Whether a clause of time that opens a sentence is followed by the name at once: "Since she took office in 2001, Angela Merkel has ..."."""
    claim = case.claim
    opening = case.text[claim.sentence.start : claim.start] + case.said
    behind = _BEHIND.match(case.text[claim.end : claim.sentence.end])
    if behind is None or _OPENING.match(opening) is None:
        return False
    own = _names(case, subject)
    words = behind[1].split()
    return not _owning(words[-1], own) and all(fold(word) in own for word in words)


_OPENING = lazy.pattern(rf"(?:{options('verdicts', 'taken_up', 'opening')})\s+(?:he|she)\b", 2)
_BEHIND = lazy.pattern(
    rf",\s+(?:(?:{options('verdicts', 'taken_up', 'titles')})\.?\s+)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)"
)
