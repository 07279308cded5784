"""How a claim is meant and who says it: planned, hypothetical, negated, in a quotation, attributed."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from factcheck import lazy
from factcheck.lexicon import options, table, word_set, worded
from factcheck.model.claims import Claim, Said
from factcheck.model.drafts import Attribution, Quotation, Sentence

_worded = worded("clauses", "modality")


@functools.cache
def _cues(name: str) -> re.Pattern[str]:
    plain = table("frames")["modality"][name]
    words = sorted([*plain, *(word.capitalize() for word in plain if word != "may")], key=len, reverse=True)
    return _worded(
        r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")(?!\w)(?! (?:{not_far})\b)"
    )


@functools.cache
def _openers() -> frozenset[str]:
    """The words a cue of any modality begins with: without one of them there is nothing more to look for."""
    cues = [cue for name in ("negated", "hypothetical", "planned") for cue in table("frames")["modality"][name]]
    return frozenset(_WORD.findall(form)[0] for cue in cues for form in (cue, cue.capitalize()))


_WORD = lazy.pattern(r"\w+")
_CLAUSE_END = _worded(r"[,;:—–)]|\b(?:{clause_end})\b")


_RELATIVE = _worded(r", (?:{relative})\b")
_CLOSED = _worded(r", (?:(?:{relative}|{denying})\b[^,]*|if {this} is the (?:right )?(?:{word})),(?=\s*\w)")
"""Behind a name: a clause that is told as true, whatever is denied or planned of whom it describes; what somebody never was ("never a colony"); a doubt of a word is none of the fact."""


_ONE_OF_MORE = _worded(r"\s+(?:{one_of_more})\b")
_NOT_UNTIL = _worded(r"(?:\bnot|n't)\b[^,;]{0,200}\b(?:{until})\b")
"""With a date after it this says that something did happen then: "did not join until 2002"."""


def modality_of(
    claim: Claim,
    text: str,
    sentence: Sentence,
    *,
    names: bool = False,
    own: bool = False,
    standing: bool = False,
    ranked: bool = False,
) -> str:
    """asserted, planned, hypothetical, negated or question, from the words in and just before the claim; `own`, only from those in it.

    What is `standing`, such as a border, is so whatever is planned with it: "would close its 1,700-km border with India".

    Who is "not the only member" is one, and only a place in an order (`ranked`) is denied by that.

    What only names a thing (`names`, without a verb: "Nairobi, the capital of Kenya") is not denied by the verb it stands beside ("never saw").
    """
    if text[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?"):
        return "question"
    clause = _clause(claim, text, sentence, own=own)
    if claim.date is not None and _NOT_UNTIL.search(clause):
        return "asserted"
    if _openers().isdisjoint(_WORD.findall(clause)):
        return "asserted"
    for name in ("negated", "hypothetical", "planned"):
        found = _cues(name).search(clause)
        if found is None:
            continue
        if name == "negated" and names and _beside(clause, found.end(), claim, text):
            continue
        if name == "negated" and not ranked and _ONE_OF_MORE.match(clause, found.end()):
            continue
        if ranked and name == "hypothetical" and _conceded(clause, found, text[claim.end : sentence.end]):
            continue
        if standing and _is_so_whatever(name, claim, clause, found, text, sentence):
            continue
        if name == "negated" and _passed(clause, found.end(), len(clause) - (claim.end - claim.start)):
            continue
        return name
    return "asserted"


def _conceded(clause: str, cue: re.Match[str], behind: str) -> bool:
    """Whether a place in an order is granted before "but": "Chad may be Africa's fifth-largest country, but it has few roads"."""
    if cue[0].lower() not in _GRANTING or _STILL_OPEN.search(clause + behind):
        return False
    return _IS.match(clause, cue.end()) is not None and _BUT.match(behind) is not None


_GRANTING = word_set("clauses", "modality", "granting")
_IS = _worded(r" be ")
_BUT = _worded(r"[^.;:?!]{0,80}?, (?:{granted})\b")
_STILL_OPEN = _worded(r"\b(?:{still_open})\b|\b(?:in|by) (?:19|20)\d\d\b")


def _clause(claim: Claim, text: str, sentence: Sentence, *, own: bool) -> str:
    """The words in and just before a claim by which it is seen how it is meant, as far as its clause goes."""
    before = "" if own else text[max(sentence.start, claim.start - 40) : claim.start]
    told = text[claim.start : claim.end]
    hedge = "" if claim.quantity is None else text[max(claim.quantity.outer_start, 0) : claim.quantity.start]
    if claim.quantity is not None and claim.quantity.outer_start >= 0 and not {"not", "no"}.isdisjoint(hedge.split()):
        told = told.replace(hedge, "", 1)  # "not even half" denies nothing
        before = before.removesuffix(hedge) if claim.start == claim.quantity.start else before
    clause = (_CLAUSE_END.split(before)[-1] + told).replace("’", "'")
    clause = _CLOSED.sub("", clause)  # "Bolivia, which is not, has no coast"
    relative = _RELATIVE.search(clause, max(0, len(clause) - len(told)))
    if relative is None or not clause[relative.end() :].strip(" ,"):
        return clause  # a claim may end with it: "not the smallest member of it, which"
    return clause[relative.start() :]  # "neither Malta, which uses the euro, nor ..."


def _is_so_whatever(name: str, claim: Claim, clause: str, cue: re.Match[str], text: str, sentence: Sentence) -> bool:
    """Whether what is there is so whatever is planned with it, or whoever could do something with it."""
    if name == "planned":
        return _acts(clause[cue.end() :])
    return name == "hypothetical" and _anybody_may(claim, clause, cue, text, sentence)


def refused(claim: Claim, text: str) -> bool:
    """Whether the verb of a claim is denied in its own words: "Hun Sen is not the prime minister of Spain"."""
    told = text[claim.start : claim.end].replace("’", "'")
    if _DENYING.search(text[max(0, claim.start - _DENIAL) : claim.start].replace("’", "'")):
        return claim.date is None or _NOT_UNTIL.search(f"not {told}") is None
    found = _REFUSED.search(told)
    if found is None or _RELATIVE.search(told) is not None or '"' in told:
        return False
    return claim.date is None or _NOT_UNTIL.search(told) is None


_DENYING = _worded(r"\b(?:{have_not})(?:n't| not| never) \Z")
_DENIAL = 12
"""Characters before a claim in which its verb is denied: "did not leave office in 2014"."""
_REFUSED = _worded(
    r"\b(?:{be_not})(?:n't| not| never)\b"
    rf"(?! (?:{options('clauses', 'modality', 'not_only')})\b)"
)


def _anybody_may(claim: Claim, clause: str, cue: re.Match[str], text: str, sentence: Sentence) -> bool:
    """Whether anybody can do something with what there is, and its size is told beside: "You could drive round its 97 km of coast"."""
    if cue[0].lower() not in _CAN or claim.quantity is None or not _ANYBODY.search(clause, 0, cue.start()):
        return False
    told = text[sentence.start : claim.start].lower()
    if not _CONDITIONS.isdisjoint(_WORD.findall(told)) or _cues("hypothetical").search(clause, cue.end()):
        return False
    start = claim.quantity.start if claim.quantity.outer_start < 0 else claim.quantity.outer_start
    return _OWNED.search(text[max(0, start - _OWNER) : start]) is not None and _acts(clause[cue.end() :])


_CAN = word_set("frames", "modality", "can")
_CONDITIONS = word_set("frames", "modality", "conditions")
_ANYBODY = lazy.pattern(rf"\b(?:{options('weak', 'undated', 'anybody')}) \Z", re.IGNORECASE)
_OWNED = _worded(r"(?:\b(?:{owned})|['’]s) +\Z", re.IGNORECASE)
_OWNER = 16
"""Characters before a figure in which it is told that there is such a thing."""


def _acts(rest: str) -> bool:
    """Whether what follows "would" or "will" acts on something there is, and makes nothing new."""
    return _making().search(rest) is None


@functools.cache
def _making() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{'|'.join(table('frames')['modality']['making'])})\b(?! to\b)")


_VERB = lazy.pattern(rf"\b(?:{options('clauses', 'modality', 'verbs')})\b")


def _beside(clause: str, denied: int, claim: Claim, text: str) -> bool:
    """Whether a denial ends before a claim that has no verb of its own, with the verb it denies between them."""
    own = text[claim.start : claim.end]
    if clause[:denied].endswith(("outside", "without")):  # "towns outside of the capital, Pristina"
        return not _VERB.search(own)
    between = clause[denied : len(clause) - len(own)]
    if between.strip() in _HAVING:  # "does not have its capital in Rome"
        return False
    return len(between.split()) > 0 and _ARTICLES.fullmatch(between.strip()) is None and not _VERB.search(own)


_HAVING = word_set("clauses", "modality", "having")
_ARTICLES = _worded(r"(?:{articles})", re.IGNORECASE)


_PHRASE = _worded(r"\s(?:{joining})\s")


def _passed(clause: str, end: int, start: int) -> bool:
    """Whether a denial before a claim is over before it begins: "does not come cheap for 105,000 people", "has not adopted the euro and pays in kroon"."""
    between = clause[end:start] if end < start else ""
    if _AND.search(between) and _FINITE.match(clause, max(start, 0)):
        return True
    return len(between.split()) > 1 and _PHRASE.search(between + " ") is not None


_AND = _worded(r"\b(?:{going_on})(?: (?:{on_the_way}))?\s*$")
_FINITE = lazy.pattern(r"(?:[a-z]+[^s]s|was|had)\b")
"""A verb of its own, which what was denied before "and" has none of: "did not adopt the euro and pay in it"."""


def said_of(claim: Claim, quotations: Sequence[Quotation], attributions: Sequence[Attribution]) -> Said | None:
    """Who says a claim when it stands in a quotation or under a saying verb."""
    quotation = _around(claim, quotations)
    if quotation is not None:
        return Said(quotation.speaker, True)
    attribution = _around(claim, attributions)
    return None if attribution is None else Said(attribution.speaker, attribution.in_quotation)


Stretch = TypeVar("Stretch", Quotation, Attribution)


def _around(claim: Claim, stretches: Sequence[Stretch]) -> Stretch | None:
    """The stretch a claim stands in; stretches are sorted by start."""
    index = bisect_right(stretches, claim.start, key=lambda stretch: stretch.start) - 1
    if index < 0:
        return None
    found = stretches[index]
    return found if claim.end <= found.end else None
