"""Operator `neighbours`: shared borders and their absence, inside neighbour lists their source declares complete."""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set, worded
from factcheck.matching.select import applicable, moment
from factcheck.model.claims import Named
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.base.sets import CONTINENTS
from factcheck.verdicts.borders import neighbour_counts, slipped_lists
from factcheck.verdicts.borders.border_lists import (
    at_sea,
    is_listed,
    listed_evidence,
    neighbours_of,
    neighbours_then,
    on_the_continent,
    shores,
    younger,
)

_worded = worded("verdicts", "neighbours")


def judge(case: Case) -> Verdict:
    """ "borders India and China", "has no common border with Mali", "landlocked", "four neighbours"."""
    claim = case.claim
    at = moment(claim, case.as_of)
    if claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell whose borders these are.")
    if at is None:
        return undated()
    listed = neighbours_then(case.store, claim.subject.id, at)
    promise = next(iter(case.store.promises("borders", claim.subject.id)), None)
    if claim.detail("landlocked"):
        return _landlocked(case)
    unlisted = _unlisted(case)
    if promise is None and (claim.quantity is not None or not listed):
        return unlisted
    if not listed and not case.store.statements(claim.subject.id, "area"):
        return unlisted
    if claim.detail("none") == "yes":
        return _against(case, listed, set(), whole=True)
    if claim.quantity is not None:
        return neighbour_counts.held_against(case, listed)
    named = [n for n in (claim.object.members or (claim.object,)) if n.id] if claim.object is not None else []
    if not named:
        return undecided("ambiguous-subject", "The sheet cannot tell which neighbour is meant.")
    return _against(case, listed, {n.id for n in named if n.id}, whole=promise is not None)


def _against(case: Case, listed: dict[str, Statement], named: set[str], *, whole: bool) -> Verdict:
    """Neighbours that are named against all there are: each of them is one, or, where it is denied, none is."""
    wanted = case.claim.modality != "negated" and case.claim.detail("no") != "yes"
    wrong = named.difference(listed) if wanted else named.intersection(listed)
    wrong = set(listed) if case.claim.detail("none") else wrong
    if wanted and not wrong and _by_far_more(case, listed, named) and not younger(case, list(listed)):
        wrong = set(listed) - named
    names = ", ".join(sorted(case.store.label(id_) for id_ in listed)) or "none"
    says = f"Neighbours of {_subject(case)}: {names}."
    if wanted and not whole and (theirs := _strange(case, wrong)):
        return refuted(case, f"The source says otherwise: {says}", theirs, reason="absent-from-complete-list")
    open_ = _left_open(case, listed, named, says, whole=whole)
    if open_ is not None:
        return open_
    if case.claim.detail("only") == "other" and not wrong and len(listed) != len(named) + 1:
        return _one_other(case, listed, says, whole=whole)
    evidence = (listed_evidence(case, listed, agrees=not wrong),)
    if not wrong:
        return supported(says, evidence, reason="agrees" if wanted else "absent-from-complete-list")
    if wanted and _was_another(case, listed, named):
        told = f"{says} Some of them are younger than the draft: the list was another then."
        return undecided("source-too-old", told, (listed_evidence(case, listed, agrees=None),))
    reason = "absent-from-complete-list" if wanted else "outside"
    if wanted and case.claim.detail("slip") and slipped_lists.hardly_anothers(case, listed, named):
        case = replace(case, claim=case.claim.without_details("weak", "unsure"))
    return refuted(case, f"The source says otherwise: {says}", evidence, reason=reason)


def _strange(case: Case, missing: set[str]) -> tuple[Evidence, ...]:
    """The complete lists of those said to be neighbours that do not name the subject, of which no such list is stored: cited, where they lie inland of each other."""
    subject, found = case.claim.subject, []
    if subject is None or subject.id is None or case.claim.detail("slip") or _between_powers(case, missing):
        return ()
    for id_ in sorted(missing):
        theirs = neighbours_of(case.store, id_)
        told = replace(case, claim=replace(case.claim, subject=Named(id_, case.store.label(id_))))
        if not is_listed(case, id_) or subject.id in theirs or younger(case, [id_, *theirs]):
            continue
        if case.claim.detail("sea") != "yes" or _inland(case, [subject.id, id_]) or _of_other_seas(case, {id_}):
            found.append(listed_evidence(told, theirs, agrees=False))
    return tuple(found)


def _was_another(case: Case, listed: dict[str, Statement], named: set[str]) -> bool:
    """Whether the list was another at the draft's time, in what is held against it: a younger state may lie where none of those named is a neighbour today."""
    since = [id_ for id_ in listed if id_ not in named and younger(case, [id_])]
    known = [id_ for id_ in named.difference(listed) if _known(case, id_)]
    if not known:
        return bool(since)
    return all(any(one in neighbours_of(case.store, id_) for one in since) or younger(case, [id_]) for id_ in known)


def _one_other(case: Case, listed: dict[str, Statement], says: str, *, whole: bool) -> Verdict:
    """Of a country said to have one neighbour besides the one it was named beside: it has more, or no other, on the list."""
    if (
        not whole
        or case.claim.subject is None
        or on_the_continent(case.store, case.claim.subject.id or "", listed) < len(listed)
    ):
        return undecided("close", f"{says} Some may not be counted.", (listed_evidence(case, listed, agrees=None),))
    if younger(case, list(listed)):
        return undecided(
            "source-too-old", f"{says} The list was another then.", (listed_evidence(case, listed, agrees=None),)
        )
    return refuted(
        case, f"The source says otherwise: {says}", (listed_evidence(case, listed, agrees=False),), reason="computed"
    )


def _left_open(case: Case, listed: dict[str, Statement], named: set[str], says: str, *, whole: bool) -> Verdict | None:
    """What keeps it open whether those named are all, or any, of the neighbours: a list that is not whole, one that cannot name them, a border at sea."""
    claim, cited = case.claim, (listed_evidence(case, listed, agrees=None),)
    wanted = claim.modality != "negated" and claim.detail("no") != "yes"
    missing, met = named.difference(listed), named.intersection(listed)
    if claim.detail("except") == "yes" and not met:
        apart = _others_apart(case, listed, named)
        return undecided("close", f"{says} The draft may leave out others.", cited) if apart else None
    if not whole and (missing if wanted else not met):
        return _unlisted(case)
    if not wanted:
        return None
    if missing and not any(_known(case, id_) for id_ in missing):
        return undecided("no-source", "The stored lists of neighbours do not go back to that time.")
    if not missing and _says_only(case) and len(listed) > len(named):
        return (
            None
            if _by_far_more(case, listed, named)
            else undecided("close", f"{says} The draft names only some.", cited)
        )
    if (
        missing
        and claim.detail("sea") == "yes"
        and not _BY_LAND.search(case.said)
        and not slipped_lists.names_the_next_but_one(case.store, listed, named)
        and not _inland(case, [str(claim.subject and claim.subject.id), *missing])
        and not _of_other_seas(case, missing)
    ):
        return undecided("no-source", f"{says} A border at sea may be meant.", cited)
    if missing and _between_powers(case, missing):
        return undecided("ambiguous-subject", f"{says} Powers may be meant, not neighbours.", cited)
    return None


def _between_powers(case: Case, missing: set[str]) -> bool:
    """Whether a country is told to be squeezed between others, of which those that are no neighbours are powers: "Ethiopia, caught between Egypt and Sudan"."""
    words = lazy.known(r"[a-z]+").findall(case.said.lower())
    squeezed = not word_set("verdicts", "neighbours", "squeezed").isdisjoint(words)
    return squeezed and missing <= word_set("verdicts", "neighbours", "powers")


_BY_LAND = lazy.pattern(
    r"\b(?:land (?:borders?|frontiers?|boundar(?:y|ies)|neighbou?rs?)|(?:by|on) land)\b", re.IGNORECASE
)
_PLAINLY_ONLY = lazy.pattern(
    r"\b(?:only|sole|single) (?:land )?(?:border|frontier|boundary|neighbou?r)(?: is| \w+ with|$)", re.IGNORECASE
)
_FAR_MORE = 2


def _by_far_more(case: Case, listed: Collection[str], named: Collection[str]) -> bool:
    """Whether a country that is plainly said to have one neighbour only has two more at least."""
    plain = case.claim.detail("only") == "yes" and _PLAINLY_ONLY.search(case.said) is not None
    return plain and len(named) == 1 and len(listed) - len(named) >= _FAR_MORE


def _says_only(case: Case) -> bool:
    """Whether a claim names all the neighbours there are: "borders only Russia and Latvia"; "the only country that borders" says nothing of others."""
    return case.claim.detail("only") == "yes" or _ONLY.search(case.said) is not None


_ONLY = _worded(r"\b{only}\b(?! {kinds}\b)")


def _unlisted(case: Case) -> Verdict:
    return undecided("no-source", f"No complete list of the neighbours of {_subject(case)} is stored.")


def _subject(case: Case) -> str:
    return case.claim.subject.label if case.claim.subject is not None else ""


def _known(case: Case, id_: str | None) -> bool:
    """Whether the lists of neighbours could name a country: a former one they do not."""
    return id_ is not None and bool(case.store.statements(id_, "area") or case.store.statements(id_, "borders"))


def _inland(case: Case, countries: list[str]) -> bool:
    """Whether one of the countries has no coast, so that its borders lie on land; the Caspian parts states that have none."""
    if any(_INLAND_SEA in shores(case.store, id_) for id_ in countries):
        return False
    for id_ in countries:
        rows = [s for s in case.store.statements(id_, "coastline-length") if may_decide(s)]
        if rows and all(s.number == 0 for s in rows):
            return True
    return False


def _of_other_seas(case: Case, missing: set[str]) -> bool:
    """Whether one of the countries lies on none of the waters the subject lies on, so that no border at sea can be meant."""
    own = shores(case.store, str(case.claim.subject and case.claim.subject.id))
    theirs = [shores(case.store, id_) for id_ in missing]
    return bool(own) and any(waters and own.isdisjoint(waters) for waters in theirs)


_INLAND_SEA = "caspian"


def _others_apart(case: Case, listed: dict[str, Statement], named: set[str]) -> bool:
    """Whether countries of the continent share no border with one said to touch all but those named."""
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    store, own = case.store, case.claim.subject.id
    homes = [s.object for s in store.statements(own, "membership") if s.object in CONTINENTS]
    if len(homes) != 1:
        return True
    known = {own, *listed, *named}
    return any(s.subject not in known for s in store.by_object("membership", homes[0]))


def strangers(case: Case) -> Verdict | None:
    """That two countries share no border, where both have a complete list of neighbours and neither names the other; not where the draft names only one of them."""
    one, other = case.claim.subject, case.claim.object
    if case.claim.likely or any(rival != other for rival in case.claim.rivals) or _elsewhere(case):
        return None
    if one is None or other is None or not is_listed(case, one.id) or not is_listed(case, other.id):
        return None
    assert one.id is not None
    assert other.id is not None
    if other.id in neighbours_of(case.store, one.id) or one.id in neighbours_of(case.store, other.id):
        return None
    listed = neighbours_of(case.store, one.id)
    names = ", ".join(sorted(case.store.label(id_) for id_ in listed)) or "none"
    says = f"{one.label} and {other.label} share no border. Neighbours of {one.label}: {names}."
    return refuted(
        case,
        f"The source says otherwise: {says}",
        (listed_evidence(case, listed, agrees=False),),
        reason="absent-from-complete-list",
    )


def _elsewhere(case: Case) -> bool:
    """Whether a border at sea may be meant, or that of a base or exclave: "45 km of border with Cuba, at Guantanamo"."""
    after = case.text[case.claim.end :][:40]
    beside = lazy.known(",? (?:" + options("verdicts", "neighbours", "at") + ") (?:the )?[A-Z]").match(after)
    return at_sea(case) or beside is not None


def _landlocked(case: Case) -> Verdict:
    """A country is landlocked where its source gives a coastline of 0 km."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    at = moment(claim, case.as_of)
    assert at is not None
    rows = [s for s in case.store.statements(claim.subject.id, "coastline-length") if may_decide(s)]
    found = applicable(rows, case.store, at, case.as_of, None)
    if not found:
        return undecided("no-source", f"No stored source gives the coastline of {claim.subject.label}.")
    dry = all(f.statement.number == 0 for f in found)
    wanted = claim.modality != "negated"
    evidence = tuple(
        cite(
            f.statement,
            case.store,
            f"coastline {wording.figure(f.statement.number, 'km')}: {'landlocked' if f.statement.number == 0 else 'has a coast'}",
            agrees=(f.statement.number == 0) == wanted,
        )
        for f in found[:2]
    )
    says = f"{claim.subject.label}: coastline {wording.figure(found[0].statement.number, 'km')}, {wording.source(found[0].edition)}."
    return supported(says, evidence) if dry == wanted else refuted(case, f"The source says otherwise: {says}", evidence)
