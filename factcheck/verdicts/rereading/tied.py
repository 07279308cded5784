"""A claim of which it is not sure whose it is, but which ties whoever it is of to something few are tied to: a border with Kenya, the Sinhalese of a people, OPEC left.

Of all countries that a draft speaks of, only those can be meant that a source ties to it. What is wrong of each of them is wrong, whoever is meant; what
is right of the only one is that one's.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading import others_told
from factcheck.verdicts.rereading.sights import Sight
from factcheck.verdicts.rereading.unsure_subjects import surely_of

_worded = worded("verdicts", "tied")

_OPEN = frozenset({"ambiguous-subject", "no-subject", "no-source"})
"""Reasons for which a claim stays open that may be somebody else's."""
_TIES = {"border-length": "border-length", "population-share": "population-share", "withdrawal-date": "membership"}
"""The property by which a source ties a subject to the object of a claim, by kind."""
_WHOSE = frozenset({"whose", "another"})
"""Doubts about whose a claim is, and not about what is told; of a border the pattern itself says so (`tied`), or it was taken for one that none of the sources has on it, while others may be meant."""
_AROUND = 400
"""Characters before a sentence in which it is told what it goes on about."""
_SHOWN = 3
"""How many it is shown of that a claim is wrong of them."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open one that ties its subject to something is judged of those in sight that have such a tie."""
    shared = [_as_shared(one, grounds) or one for one in decided]
    if not any(_is_open(one) for one in shared):
        return list(decided)
    sight = Sight.of(mentions, grounds)
    return [
        _told(new, sight, decided, grounds) or one if _is_open(new) else one
        for one, new in zip(decided, shared, strict=True)
    ]


def _as_shared(one: Decided, grounds: Grounds) -> Decided | None:
    """The length of "the Angolan frontier", taken for all of Angola's, as that of whoever else has one with Angola."""
    claim, verdict = one
    if claim.kind != "boundary-length" or verdict.label in {Label.SUPPORTED, Label.REFUTED} or claim.subject is None:
        return None
    before = grounds.text[claim.sentence.start : claim.start].split()
    first = grounds.text[claim.start : claim.end].split(" ")[0].lower()
    known = grounds.store.names(fold(before[-1])) if before else ()
    adjective = any(alias.kind in _ADJECTIVES and alias.id == claim.subject.id for alias in known)
    if not adjective or first not in word_set("verdicts", "tied", "line"):
        return None
    moved = replace(claim, kind="border-length", object=claim.subject, subject=None, doubt=None)
    return moved.with_details(tied="yes"), replace(verdict, reason="no-subject")


_ADJECTIVES = frozenset({"adjective", "demonym"})


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    tied = claim.kind in _TIES and claim.object is not None and claim.object.id is not None
    whose = claim.detail("weak") not in {"yes", "untold"} or claim.detail("unsure") in _WHOSE
    if claim.kind == "border-length":  # a length may be that of another thing, unless "border" is what has it
        sure = not claim.detail("weak") or claim.detail("unsure") == "another"
        nobodys = verdict.reason == "no-source" and bool(claim.rivals) and sure
        whose = claim.detail("tied") == "yes" or nobodys
    return tied and whose and verdict.reason in _OPEN and claim.modality == "asserted"


def _told(one: Decided, sight: Sight, decided: Sequence[Decided], grounds: Grounds) -> Decided | None:
    """A claim as right of the only one in sight that has the tie, or as wrong of all who have it."""
    claim, _ = one
    apart = _is_of_others(claim, sight, grounds)
    if apart and claim.kind != "border-length":
        return None
    held = [(moved, decide(moved, grounds)) for moved in _tied(claim, sight, decided, grounds)]
    if claim.detail("weak") and claim.kind == "border-length" and _speaks_of_none(claim, held, grounds):
        return None
    headed = _nearest(claim, held, grounds) if claim.kind == "border-length" else None
    if apart:  # a part may have such a border, but hardly as long a one
        return headed if headed is not None and headed[1].label is Label.SUPPORTED else None
    if len(held) == 1 and held[0][1].label is Label.SUPPORTED:
        return held[0]
    if headed is not None:
        return headed
    if not held or any(verdict.label is not Label.REFUTED for _, verdict in held):
        return None
    moved, verdict = held[0]
    if len(held) == 1:
        return moved, verdict
    others = " ".join(other.explanation for _, other in held[1:_SHOWN])
    evidence = tuple(piece for _, other in held[:_SHOWN] for piece in other.evidence)
    says = f"{verdict.explanation} (whosever it is: {others})"
    return moved, replace(verdict, explanation=says, evidence=evidence, suggestion=None)


def _speaks_of_none(claim: Claim, held: Sequence[Decided], grounds: Grounds) -> bool:
    """Whether the sentence names countries before a claim none of which has such a border: "In France the fence at the border with Cambodia is 841 km long"."""
    named = set(others_told.countries(grounds.text[claim.sentence.start : claim.start], grounds))
    named -= {claim.object.id} if claim.object is not None else set()
    return bool(named) and not any(one.subject is not None and one.subject.id in named for one, _ in held)


def _nearest(claim: Claim, held: Sequence[Decided], grounds: Grounds) -> Decided | None:
    """Of several who have such a border the one that alone its sentence speaks of, else the one that alone the draft's title names: right, or wrong where it is right of none."""
    sentence = others_told.countries(grounds.text[claim.sentence.start : claim.start], grounds)
    title = others_told.headed(grounds)
    here = [one for one in held if one[0].subject is not None and one[0].subject.id in sentence]
    own = here or [one for one in held if one[0].subject is not None and one[0].subject.id in title]
    if len(own) != 1 or (not here and len(title) != 1):
        told = {one.id for one in claim.likely}  # of whom the sentences before speak
        right = [one for one in held if one[0].subject is not None and one[0].subject.id in told]
        return right[0] if len(right) == 1 and right[0][1].label is Label.SUPPORTED else None
    if own[0][1].label is Label.SUPPORTED:
        return own[0]
    others = [verdict for _, verdict in held if verdict is not own[0][1]]
    none = all(verdict.label is Label.REFUTED or verdict.reason == "no-source" for verdict in others)
    return own[0] if own[0][1].label is Label.REFUTED and none else None


def _tied(claim: Claim, sight: Sight, decided: Sequence[Decided], grounds: Grounds) -> Iterator[Claim]:
    """The claim as surely that of each in sight who has the tie; a share of a people as that of the one its sentence speaks of."""
    told = _whose_people(claim, sight, decided, grounds) if claim.kind == "population-share" else None
    for one in sight.candidates(claim, grounds.store):
        if (claim.kind != "population-share" or one.id == told) and _is_tied(claim, one, grounds):
            yield surely_of(claim, one)


def _is_tied(claim: Claim, one: Named, grounds: Grounds) -> bool:
    """Whether a source ties a country to what a claim ties its subject to; of a step out, whether it ever took one."""
    other = claim.object.id if claim.object is not None else None
    if one.id is None or other is None:
        return False
    rows = [row for row in grounds.store.statements(one.id, _TIES[claim.kind]) if row.object == other]
    if claim.kind == "border-length":
        rows += [row for row in grounds.store.statements(other, "border-length") if row.object == one.id]
    return any(row.end for row in rows) if claim.kind == "withdrawal-date" else bool(rows)


def _is_of_others(claim: Claim, sight: Sight, grounds: Grounds) -> bool:
    """Whether a figure may be that of a part of a country or of a time gone by, or a step that of somebody or something else than "it"."""
    if claim.quantity is None:
        return claim.kind == "withdrawal-date" and _IT.match(grounds.text[claim.start : claim.end].lower()) is None
    around = 0 if claim.kind == "population-share" else _AROUND  # a share's sentence says whose it is
    return sight.of_part(claim, grounds.text, around) or _of_the_past(claim, grounds.text)


def _of_the_past(claim: Claim, text: str) -> bool:
    """Whether the words up to a claim tell of a time gone by that has no date."""
    words = _WORD.findall(text[claim.sentence.start : claim.end].lower())
    return claim.time is None and not word_set("verdicts", "tied", "past").isdisjoint(words)


_WORD = lazy.pattern(r"[a-z]+")
_IT = lazy.pattern(r"it\b")


def _whose_people(claim: Claim, sight: Sight, decided: Sequence[Decided], grounds: Grounds) -> str | None:
    """Of which country's people a share is one: of that whose people its sentence counts, rightly ("54 million people, two-thirds of them"), or the only one it speaks of ("of the population")."""
    told, size = grounds.text[claim.start : claim.sentence.end], claim.end - claim.start
    if _and_others().match(told, size):
        return None
    if "of them" in told[:size]:
        counted = {one.subject.id for one, verdict in decided if one.subject and _counts(one, verdict, claim)}
        return counted.pop() if len(counted) == 1 else None
    whole = _whole().search(told)
    return sight.only_one(claim) if whole is not None and whole.start() <= size else None


def _counts(claim: Claim, verdict: Verdict, share: Claim) -> bool:
    """Whether a claim before a share in its sentence has the number of all people of a country."""
    before = share.sentence.start <= claim.start < share.start
    return before and claim.kind == "population" and verdict.label is Label.SUPPORTED and telling(claim)


@functools.cache
def _whole() -> re.Pattern[str]:
    return _worded(rf"\bof {{the}} (?:{options('clauses', 'share_base', 'whole')})\b")


@functools.cache
def _and_others() -> re.Pattern[str]:
    return lazy.pattern(rf"\s+(?:or\b|and (?:{options('weak', 'figures', 'others')})\b)")
