"""The verdict on a claim, and the claim with the subject, club or year that it was judged of."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.sexes import cannot_be
from factcheck.extraction.kinds.kinds import Kind
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts import list_owners, namesakes, neighbouring
from factcheck.verdicts.base import nearest_year
from factcheck.verdicts.base.context import left_open, undecided, unsaid
from factcheck.verdicts.base.exactness import fairly_telling, is_exact, is_far, slips, telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates import paraphrases, series, told_then, year_slips
from factcheck.verdicts.decide import decide

_EVENTS = frozenset({"other-date", "event-date"})
_IN_OFFICE = frozenset({"term", "holder"})
_EVENT_SEEN = frozenset({"close", "unverified-source", "other-definition", "no-date"})
"""Reasons of a date that was held against an event of its own already."""


def _is_nobodys(claim: Claim, verdict: Verdict) -> bool:
    """Whether it is not known whose a date is."""
    return verdict.reason == "no-subject" or (claim.subject is None and verdict.reason == "ambiguous-subject")


def settle(claim: Claim, grounds: Grounds) -> Decided:
    """As `_settled`; a date that only loose words gave to a kind, and that stays open there, may be that of an event the sentence tells."""
    moved, verdict = _settled(claim, grounds)
    loose = claim.date is not None and claim.kind in grounds.kinds
    loose = loose and (claim.detail("weak") == "yes" or _is_nobodys(claim, verdict))
    if not loose or verdict.label is not Label.NOT_ENOUGH_INFO or "event-date" not in grounds.kinds:
        return moved, verdict
    if grounds.kinds[claim.kind].operator not in {"date", "term"}:
        return moved, verdict
    case = grounds.case(claim, "event-date")
    told = told_then.event(case) or (
        paraphrases.event(case) if verdict.reason == "no-source" or claim.detail("vouched") else None
    )
    told = series.better(case, year_slips.better(case, told))
    if told is None and claim.detail("vouched") == "yes" and claim.date is not None:
        moved = Claim(
            "other-date", claim.date.start, claim.date.end, claim.sentence, None,
            value=claim.date.first, date=claim.date, doubt="no-source",
        )  # fmt: skip
        verdict = decide(moved, grounds)
    return told or (moved, verdict)


def _settled(claim: Claim, grounds: Grounds) -> Decided:
    """The verdict on one claim, and the claim with the subject it was judged of.

    Where the clause names no subject, what is right of the country spoken of just before is taken to be said of it, and what is
    wrong of the likeliest subject is refuted only if no other one was spoken of: a misread subject is the commonest wrong refutation on fresh drafts.
    """
    if (of_two := neighbouring.meant(claim, grounds)) is None:
        return claim, undecided("ambiguous-subject", "Which of them is meant is not known.")
    claim = of_two
    verdict = decide(claim, grounds)
    if verdict.label is Label.REFUTED and _is_ahead(claim, grounds):
        says = f"{verdict.explanation} (the draft speaks of what is to come)"
        return claim, left_open(verdict, "not-yet-known", says)
    if verdict.label is Label.NOT_ENOUGH_INFO and (moved := by_candidate(claim)) is not None:
        alone = decide(moved, grounds)
        if alone.label is Label.SUPPORTED:
            return moved, alone
    if verdict.reason in _OF_ANOTHER and (fitting := _of_the_only_one_fitting(claim, grounds)) is not None:
        return fitting
    if (meant := namesakes.judged(claim, verdict, grounds)) is not None:
        return meant
    if verdict.label is Label.NOT_ENOUGH_INFO and claim.kind in _EVENTS and "event-date" in grounds.kinds:
        case = grounds.case(claim, "event-date")
        seen = verdict.reason in _EVENT_SEEN
        told = told_then.event(case) or (None if seen else paraphrases.event(case))
        return series.better(case, year_slips.better(case, told)) or (claim, verdict)
    if verdict.label is Label.REFUTED and (of_late := _of_late(claim, grounds)) is not None:
        return of_late
    if claim.detail("objects") and verdict.label in {Label.REFUTED, Label.NOT_ENOUGH_INFO}:
        claim, verdict = _of_another_club(claim, verdict, grounds)
    if claim.kind not in grounds.kinds or not (claim.likely or claim.rivals):
        return claim, verdict
    if verdict.label in {Label.SUPPORTED, Label.CONFLICTING}:
        return claim, verdict
    if (owned := list_owners.judged(claim, verdict, grounds)) is not None:
        return owned
    exact = telling(claim) or (verdict.reason in _OF_ANOTHER and fairly_telling(claim))
    if (exact and verdict.reason != "unverified-source") or verdict.reason == "no-source":
        for other in _meant(claim, verdict) if exact else _just_named(claim):
            moved, found = _of_another(claim, other, grounds)
            if found is not None and found.label is Label.SUPPORTED:
                return moved, found
    return claim, _doubted(claim, verdict, grounds) if verdict.label is Label.REFUTED else verdict


def _meant(claim: Claim, verdict: Verdict) -> tuple[Named, ...]:
    """Whom an exact claim is tried on: those spoken of most; then, where it is nothing of its subject's, those its paragraph and the one before mean.

    Not so a sum of money: outputs are known of everybody and every year, and revised.
    """
    if (
        claim.quantity is None
        or claim.quantity.measure == "money"
        or claim.detail("any")
        or (slips(claim, verdict) and claim.detail("unsure") != "another")
    ):
        return claim.likely
    told = {one.id for one in claim.likely}
    if claim.subject is not None and (claim.subject.id or "").startswith("place:"):  # "LAGOS - Africa's most ..."
        return (*claim.likely, *(one for one in claim.rivals[:_NEAR] if (one.id or "").startswith("country:")))
    return (*claim.likely, *(one for one in claim.around[:_NEAR] if one.id not in told))


_NEAR = 3
"""How many of those a paragraph means a claim is tried on."""


def _is_ahead(claim: Claim, grounds: Grounds) -> bool:
    """Whether a step is told in the present of a day behind the draft's: "2019: Britain leaves the EU" in 2016."""
    date = claim.date.first if claim.date is not None else None
    if date is None or grounds.as_of is None or date.first() <= grounds.as_of.last():
        return False
    if claim.kind not in grounds.kinds or grounds.kinds[claim.kind].operator != "term":
        return False
    return not _PRESENT.isdisjoint(_WORD.findall(grounds.text[claim.start : claim.end].lower()))


_WORD = lazy.pattern(r"[^\W\d_]+")
_PRESENT = frozenset(table("timelines")["past"])


def _just_named(claim: Claim) -> tuple[Named, ...]:
    """Whom the text named last of the people a date to the month may be of: "The old men talk of Sani Abacha. He died in June 1998"."""
    subject, date = claim.subject, claim.date
    person = subject is not None and (subject.id or "").startswith("person:")
    if not person or date is None or date.first is None or date.first.month is None:
        return ()
    return claim.rivals[:_LAST]


_LAST = 2
"""How many of those named last a date may be of, where nothing is known of who seems meant."""


def _of_late(claim: Claim, grounds: Grounds) -> Decided | None:
    """A time in office whose month or day without a year may be one of the draft's own time, where that agrees or comes close."""
    if claim.kind not in grounds.kinds or grounds.kinds[claim.kind].operator not in _IN_OFFICE:
        return None
    for later in nearest_year.nearer(claim, grounds.as_of, grounds.text):
        verdict = decide(later, grounds)
        if verdict.label is Label.SUPPORTED or verdict.reason == "close":
            return later, verdict
    return None


def _doubted(claim: Claim, verdict: Verdict, grounds: Grounds) -> Verdict:
    """A refutation, left open where the claim may be of another subject that it is not refuted of."""
    near = slips(claim, verdict)
    if is_far(claim, verdict) and not _is_named(claim, grounds.text):
        says = f"{verdict.explanation} (so far off that it may be of something else, which its clause does not name)"
        return left_open(verdict, "ambiguous-subject", says)
    if any(_of_another(claim, other, grounds, near=near)[1] for other in (*claim.likely, *claim.around)):
        says = f"{verdict.explanation} (its clause does not name whose it is)"
        return left_open(verdict, "ambiguous-subject", says)
    exact = telling(claim) or grounds.kinds[claim.kind].operator == "name"
    for rival in claim.rivals:
        _, found = _of_another(claim, rival, grounds, near=near)
        if found is not None and _casts_doubt(claim, rival, found, exact):
            return _unsure(claim, rival, verdict, found)
    return verdict


def by_candidate(claim: Claim) -> Claim | None:
    """A claim about the only one that may be meant: the person known by a surname ("Museveni"), what was spoken of in passing. It may be borne out, no more."""
    subject, other = (_only(named) for named in (claim.subject, claim.object))
    if claim.doubt is not None and claim.doubt != "ambiguous-subject":
        return None
    if subject is None and other is None:
        return None
    return replace(claim, subject=subject or claim.subject, object=other or claim.object, doubt=None)


def _of_the_only_one_fitting(claim: Claim, grounds: Grounds) -> Decided | None:
    """What is told of somebody only described ("the victor, who is 62"), where it is right of just one of the few who were named; it is borne out, no more."""
    if claim.kind not in grounds.kinds or (claim.subject is not None and (claim.subject.id or claim.subject.members)):
        return None
    if grounds.kinds[claim.kind].operator not in _FITTING or not is_exact(claim):
        return None
    sorts = set(grounds.kinds[claim.kind].subject)
    near = [one for one in claim.rivals[:_FEW] if one.id is not None and one.id.partition(":")[0] in sorts]
    found = [_of_another(claim, one, grounds) for one in near]
    right = [(moved, verdict) for moved, verdict in found if verdict is not None and verdict.label is Label.SUPPORTED]
    return right[0] if len(right) == 1 else None


_FITTING = frozenset({"age", "term", "date", "members"})
_FEW = 4


def _only(named: Named | None) -> Named | None:
    """The one who may be meant."""
    if named is None or named.id is not None or len(named.candidates) != 1 or named.members:
        return None
    return Named(named.candidates[0], named.label)


def _casts_doubt(claim: Claim, rival: Named, found: Verdict, exact: bool) -> bool:
    """Whether what another subject would make of a claim leaves it open whose it is.

    One named in the clause itself, or spoken of just before, need only come near; one named farther off must fit, and fit a figure
    or name that hardly fits two by chance.
    """
    serious = not claim.likely or any(rival.id == other.id for other in claim.likely)
    if found.label is Label.NOT_ENOUGH_INFO:
        return serious and found.reason == "close"
    return serious or exact


def _of_another_club(claim: Claim, verdict: Verdict, grounds: Grounds) -> Decided:
    """A step into or out of an organisation the clause does not name, held against the others spoken of just before."""
    for id_ in claim.detail("objects").split():
        moved = replace(claim, object=Named(id_, grounds.store.label(id_)))
        found = decide(moved, grounds)
        if found.label is Label.SUPPORTED:
            return moved, found
        if verdict.label is Label.REFUTED and found.reason == "close":
            says = f"It is not sure which organisation is meant: {verdict.explanation} {found.explanation}"
            return claim, undecided("ambiguous-subject", says)
        if verdict.label is Label.NOT_ENOUGH_INFO and verdict.reason == "no-source" and found.label is Label.REFUTED:
            claim, verdict = moved, found
    return claim, verdict


_OF_ANOTHER = frozenset({"ambiguous-subject", "no-subject"})


def _of_another(
    claim: Claim,
    other: Named,
    grounds: Grounds,
    *,
    near: bool = False,
) -> tuple[Claim, Verdict | None]:
    """The claim held against another subject; no verdict where that is its object, or is refuted too."""
    moved = replace(
        claim,
        subject=other,
        rivals=(),
        likely=(),
        around=(),
        doubt=None if claim.subject is None or not claim.subject.id else claim.doubt,
    )
    if claim.object is not None and other.id in {claim.object.id, *(member.id for member in claim.object.members)}:
        return moved, None
    pronoun = _WORD.match(grounds.text, claim.start)
    if pronoun is not None and cannot_be(other, pronoun[0].lower()):
        return moved, None  # "he" is not Princess Leonor
    verdict = decide(moved, grounds)
    return moved, None if verdict.label is Label.REFUTED or _impossible(
        moved, verdict, grounds.kinds, near=near
    ) else verdict


def _impossible(claim: Claim, verdict: Verdict, kinds: dict[str, Kind], *, near: bool) -> bool:
    """Whether a claim cannot be of a subject at all: it has no border with the object, is not in the set, or is ten times as large."""
    kind = kinds.get(claim.kind)
    if kind is None or claim.doubt is not None or verdict.label is not Label.NOT_ENOUGH_INFO:
        return False
    if kind.symmetric and claim.object is not None and claim.object.id is not None and verdict.reason == "no-source":
        return kind.operator == "range"
    if verdict.reason != "ambiguous-subject":
        return False
    if kind.operator == "neighbours":
        return claim.detail("slip") == "yes"
    return kind.operator == "rank" or (kind.operator == "range" and near)


def _is_named(claim: Claim, text: str) -> bool:
    """Whether the sentence of a claim has its subject's name."""
    return claim.subject is not None and claim.subject.label in text[claim.sentence.start : claim.sentence.end]


def _unsure(claim: Claim, rival: Named, verdict: Verdict, other: Verdict) -> Verdict:
    about = claim.subject.label if claim.subject is not None else "what the draft does not name here"
    says = f"It is not sure whether this is about {about} or {rival.label}: {verdict.explanation} {other.explanation}"
    evidence = (*verdict.evidence[:3], *other.evidence[:3])
    return undecided("ambiguous-subject", says, unsaid(evidence))
