"""Whether a claim is not meant for true by who writes it: only thought by somebody, told of fiction, said by nobody, or called wrong right behind it."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.lexicon import options, table, worded
from factcheck.model.claims import Claim
from factcheck.model.drafts import Sentence

_worded = worded("clauses", "unmeant")


@functools.cache
def _beliefs() -> re.Pattern[str]:
    table_ = table("saying")["belief"]
    every = [re.escape(word) for name in ("verbs", "wrong", "tales") for word in table_[name]]
    return lazy.pattern(r"\b(?:" + "|".join(every) + r")\b(?P<rest>[^.;:,?!]*)\Z", re.IGNORECASE)


_OWN_MIND = lazy.pattern(r"\b(?:i|we)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_MIND = 120
_AHEAD = 400
"""Characters before or behind a claim in which it may be called fiction."""


def believed(claim: Claim, text: str, sentence: Sentence) -> bool:
    """Whether a claim is what somebody else only thinks, or is said to get wrong: "My aunt thinks that Hungary has the euro"."""
    start = max(sentence.start, claim.start - _MIND)
    ahead = text[start : claim.start]
    clause = max(map(ahead.rfind, ".;:,?!")) + 1  # where the last stop is that nothing between belief and claim may be
    found = _beliefs().search(ahead, clause)
    if found is None or len(found["rest"].split()) > _SHORT:
        return False
    return _OWN_MIND.search(text[start : start + found.start()]) is None


@functools.cache
def _denials() -> re.Pattern[str]:
    """What calls the sentence before it wrong, to the end of its clause."""
    every = "|".join(table("saying")["belief"]["denials"])
    return _worded(
        rf"[”\"’'.!?*_\s]{{1,6}}(?:{every})(?:\s+(?:{{at_all}}))?\s*[.;:!,—–]",
        re.IGNORECASE,
    )


_UNTRUE = _worded(rf"[”\"’']?,? which {{be}} (?:\w+ )?(?:{options('clauses', 'unmeant', 'untrue')})\b")


@functools.cache
def _told_of() -> re.Pattern[str]:
    """What sentences before a statement say that it is asked, or told by an old map or book."""
    return lazy.pattern("|".join(table("saying")["belief"]["before"]), re.IGNORECASE)


@functools.cache
def _unreal(*, opening: bool) -> re.Pattern[str]:
    """What before a statement says that it is not meant for true: at the beginning of a sentence, or anywhere."""
    told = [way for way in table("saying")["belief"]["ahead"] if way.startswith("^") is opening]
    return lazy.pattern("|".join(told), re.IGNORECASE)


@functools.lru_cache(maxsize=4)
def _says_so(text: str) -> tuple[bool, bool]:
    """Whether a whole text has any of these words, which few have: what is told of, and what is unreal anywhere."""
    told = "|".join(way.removesuffix("$") for way in table("saying")["belief"]["before"])
    return (
        lazy.known(told, re.IGNORECASE).search(text) is not None,
        _unreal(opening=False).search(text) is not None,
    )


@functools.cache
def _called_wrong() -> re.Pattern[str]:
    """What right behind a statement, in its own sentence, calls it wrong or a tale: "; that is wrong.", ", or so the joke goes"."""
    belief = table("saying")["belief"]
    denials, asides = "|".join(belief["denials"]), "|".join(belief["aside"])
    return _worded(
        rf"[”\"’']?(?:[;—–] ?(?:{denials})(?:\s+(?:{{at_all}}))?\s*[.;:!,—–]|,? (?:[—–-] )?(?:{asides}))",
        re.IGNORECASE,
    )


def unreal(claim: Claim, text: str, sentence: Sentence) -> bool:
    """Whether a claim is told as of a forgery, of fiction, or as what nobody says: "Not a single map shows that Switzerland borders Belgium"."""
    begin = max(0, claim.start - _AHEAD)
    if _called_wrong().match(text, claim.end) is not None:
        return True
    told, unreal_ = _says_so(text)
    cut = _cut(text, begin) or _cut(text, claim.start)
    if told or cut:
        before = text[begin : claim.start]
        if any(found.end() > before.rfind("\n#") for found in _told_of().finditer(before)):
            return True
    ahead = text[max(sentence.start, begin) : claim.start]
    if _unreal(opening=True).match(ahead):
        return True
    return (unreal_ or cut) and _unreal(opening=False).search(ahead) is not None


def _cut(text: str, at: int) -> bool:
    """Whether a word goes on over an offset: a part of the text that ends there has a word that the text has not."""
    return at > 0 and _TWO_LETTERS.match(text, at - 1) is not None


_TWO_LETTERS = lazy.pattern(r"\w\w")


@functools.cache
def _nobodys() -> re.Pattern[str]:
    """What behind a quotation says that nobody, or anybody, says it."""
    return lazy.pattern(rf"[”\"’'],? (?:{'|'.join(table('saying')['belief']['behind'])})", re.IGNORECASE)


def nobodys(claim: Claim, text: str, sentence: Sentence) -> bool:
    """Whether a claim stands in a quotation that nobody has said: "“Kenya has a king,” a schoolboy might write"."""
    return _nobodys().search(text, claim.end, min(sentence.end, claim.end + _AHEAD)) is not None


def denied(text: str, sentence: Sentence) -> bool:
    """Whether the sentence after this one calls it wrong: "A driver insists that Malta is a kingdom. It is not."."""
    rest = text[sentence.end : sentence.end + _MIND].replace("’t ", "'t ")
    return (not rest.startswith("\n\n") and _denials().match(rest) is not None) or _untrue(
        text[sentence.start : sentence.end]
    )


@functools.lru_cache(maxsize=8)
def _untrue(said: str) -> bool:
    """Whether a sentence calls itself wrong, asked for once a claim."""
    return _UNTRUE.search(said) is not None


_SHORT = 6
"""Words between a verb of thinking and what is thought."""
