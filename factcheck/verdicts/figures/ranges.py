"""Operator `range`: a figure against the figures of the sources, with the ranges both sides admit."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import Moment, moment, nearest
from factcheck.mentions.hedges import admits
from factcheck.model.claims import Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, kindest, supported, undated, undecided
from factcheck.verdicts.base.weighing import (
    Weighed,
    negative,
    other_definition,
    rest,
    statements,
    wanted_definition,
    weigh,
)
from factcheck.verdicts.borders import neighbours
from factcheck.verdicts.figures import refuting
from factcheck.verdicts.figures.accounts import cite_all, cite_one, common_caveats, figures, suggested, tell
from factcheck.verdicts.figures.between import bracketed, bridged
from factcheck.verdicts.figures.estimates import may_be_measured_otherwise
from factcheck.verdicts.figures.headcounts import told_then
from factcheck.verdicts.figures.measures import in_any_definition


def judge(case: Case) -> Verdict:
    """As `_judge`, of whatever a name may be: Maori are a people, a language and a religion."""
    verdict, other = in_any_definition(case, _judge), case.claim.object
    if verdict.label in _WRONG and case.kind.kind == "population" and _counted(case, verdict):
        return undecided("other-definition", f"{verdict.explanation} (a census counts otherwise)", verdict.evidence)
    if verdict.label is not Label.REFUTED or other is None:
        return verdict
    told = [Named(id_, other.label) for id_ in other.candidates if id_.startswith(_PEOPLES)]
    found = [_judge(replace(case, claim=replace(case.claim, object=named))) for named in told]
    best = kindest([verdict, *(one for one in found if one.evidence)])
    if best.label is Label.REFUTED and other.id in word_set("verdicts", "ranges", "counted_otherwise"):
        says = f"{best.explanation} (who is counted as such differs from census to census)"
        return undecided("other-definition", says, best.evidence)
    return best


_WRONG = frozenset({Label.REFUTED, Label.CONFLICTING})


def _counted(case: Case, verdict: Verdict) -> bool:
    """Whether a number of people is told to be that of a census, which estimates made afterwards correct by as much as it missed."""
    words = case.text[case.claim.sentence.start : case.claim.sentence.end].lower().split()
    if case.claim.quantity is None or not any(word.startswith(_CENSUS) for word in words):
        return False
    told = [Decimal(piece.value) for piece in verdict.evidence if piece.value and piece.agrees is False]
    value = case.claim.quantity.value
    return any(min(value, one) * _MISSED >= max(value, one) for one in told if one > 0)


_CENSUS = ("census", "enumerat")
_MISSED = Decimal("1.15")
"""How many times a census may miss what is estimated of its year."""
_PEOPLES = ("group:", "religion:", "language:")


def _judge(case: Case) -> Verdict:
    """SUPPORTED, CONFLICTING, REFUTED or open, by the nearest figure of each source."""
    claim, quantity = case.claim, case.claim.quantity
    if quantity is None or claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell whose figure this is.")
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    if claim.detail("plain") == "yes":
        exact = admits(quantity.value, max(quantity.step, Decimal(2)), None, exact=False)
        quantity = replace(quantity, admits=exact, hedge=None)
        case = replace(case, claim=replace(claim, quantity=quantity))
    elif quantity.measure in {"count", "age"} and case.kind.unit not in {"", "person"} and quantity.form == "cardinal":
        quantity = replace(quantity, admits=admits(quantity.value, quantity.step, quantity.hedge, exact=False))
        case = replace(case, claim=replace(claim, quantity=quantity))
    if claim.detail("direction") == "down":
        quantity = negative(quantity)
        case = replace(case, claim=replace(claim, quantity=quantity))
    if claim.detail("rest") == "yes":
        quantity = rest(quantity)
        case = replace(case, claim=replace(claim, quantity=quantity))
    return told_then(case, quantity, at, _by_statements(case, quantity, at))


def _by_statements(case: Case, quantity: Quantity, at: Moment) -> Verdict:
    """What the statements of the claim's property say."""
    weighed = weigh(case, quantity, at)
    if not weighed:
        return _apart(case) or _bridged(case, quantity, at) or refuting.by_other_years(case) or _nothing(case)
    if case.kind.yearly and refuting.is_of_months(case) and not _at_its_end(case, at):
        says = f"A mean of the year; the draft speaks of a part of it: {tell(case, weighed)}"
        return undecided("source-too-old", says, cite_all(case, weighed[:2]))
    return conclude(case, weighed, at)


def _at_its_end(case: Case, at: Moment) -> bool:
    """Whether a claim about December is held against figures of the end of the year."""
    return at.first.month == at.last.month == 12 and wanted_definition(case) == "end of year"


def conclude(case: Case, weighed: list[Weighed], at: Moment) -> Verdict:
    """The verdict of all weighed statements."""
    if case.claim.detail("any") == "yes":
        weighed = [w for w in weighed if w.level == "tick"] or [w for w in weighed if w.level == "query"] or weighed
    decisive = [w for w in weighed if may_decide(w.found.statement)]
    if not decisive:
        return undecided("unverified-source", "Only unverified rows speak of this.", cite_all(case, weighed))
    chosen = {id(found) for found in nearest([w.found for w in decisive])}
    near = [w for w in decisive if id(w.found) in chosen]
    if other_definition(case, near) and not any(w.level == "tick" for w in near):
        return undecided(
            "other-definition",
            f"The stored figure measures something else ({near[0].found.statement.definition}): {tell(case, near)}",
            cite_all(case, near),
        )
    if _of_some(case, near):
        says = f"The draft may tell of some of them only: {tell(case, near)}"
        return undecided("other-definition", says, cite_all(case, near))
    agree = [w for w in near if w.level == "tick"]
    soft = [w for w in near if w.level == "soft"]
    against = [w for w in near if w.level == "against"]
    if agree:
        return _agreed(case, agree, against, near)
    if soft:
        code = soft[0].admits.soft_caveat or "understated"
        text = {"understated": "the figure is a good deal higher", "overstated": "the figure is a good deal lower"}.get(
            code, "the wording names a ceiling"
        )
        return supported(tell(case, soft), cite_all(case, near), (Caveat(code, text), *common_caveats(case, soft)))
    if not at.own or _lately(case, at):
        earlier = _elsewhere(case, decisive, near)
        if earlier is not None:
            return earlier
    if any(w.level == "query" for w in near):
        return undecided("close", f"{_how_near(near)}: {tell(case, near)}", cite_all(case, near), suggested(case, near))
    return refuting.against(case, near)


def _of_some(case: Case, near: list[Weighed]) -> bool:
    """Whether "more than two million Colombians" are a part of the people, by how far more they are."""
    quantity = case.claim.quantity
    if case.claim.detail("weak") != "yes" or quantity is None or case.kind.property != "population":
        return False
    floor = quantity.admits.tick.high is None or quantity.hedge is not None
    figures_ = [w.found.statement.number for w in near]
    return floor and quantity.value > 0 and all(n is not None and n > quantity.value * _FAR for n in figures_)


_FAR = Decimal("1.5")


def _how_near(near: list[Weighed]) -> str:
    """How a figure that is neither right nor wrong stands to the source's: "more than 7 million" of 31 million is not close."""
    if all(w.admits.tick.low and w.found.statement.number > w.admits.tick.low * _FAR for w in near):
        return "Not wrong as written, but the source's figure is far higher"
    return "Close, but not the same"


_DAYS = 31


def _lately(case: Case, at: Moment) -> bool:
    """Whether a claim's own time is as good as the draft's: "had 41 million people yesterday"."""
    return case.as_of is not None and 0 <= (case.as_of.last() - at.first).days <= _DAYS


def _elsewhere(case: Case, decisive: list[Weighed], near: list[Weighed]) -> Verdict | None:
    """Support from a figure of another time, or from lying between two of them."""
    decisive = [w for w in decisive if w.found.years_off <= _AHEAD]
    if case.kind.reach:
        decisive = _latest(decisive)
    others = [w for w in decisive if w.level == "tick" and w not in near]
    if others:
        older = others[0].found.years_off < 0
        code = "outdated" if older else "between-years"
        text = f"the figure of {others[0].found.statement.point_in_time or 'an older edition'}; for the draft's own time the source has {figures(near)}"
        return supported(
            tell(case, others),
            cite_all(case, [*others[:1], *near]),
            (Caveat(code, text), *common_caveats(case, others)),
        )
    between = None if case.kind.reach and any(w.found.years_off == 0 for w in near) else bracketed(case, near)
    return None if between is None else _between(case, between)


def _bridged(case: Case, quantity: Quantity, at: Moment) -> Verdict | None:
    """That two figures of other years, before and after, are both what the draft has."""
    found = bridged(case, quantity, at)
    return None if found is None else _between(case, found)


def _between(case: Case, between: tuple[Weighed, Weighed]) -> Verdict:
    return supported(
        f"Lies between the figures for different years: {figures(list(between))}.",
        tuple(cite_one(case, w, True) for w in between),
        (Caveat("between-years", "no source has this figure; it lies between two of them"),),
    )


def _agreed(case: Case, agree: list[Weighed], against: list[Weighed], near: list[Weighed]) -> Verdict:
    rivals = [w for w in against if w.found.origin not in {a.found.origin for a in agree}]
    equal = [
        w
        for w in rivals
        if w.found.edition.tier <= agree[0].found.edition.tier
        and abs(w.found.years_off) <= abs(agree[0].found.years_off) + 1
        and not may_be_measured_otherwise(case, [w])
        and not _grown(case, agree[0], w)
    ]
    if equal or _replaced(agree, against):
        if case.claim.detail("weak") in {"yes", "untold"}:
            says = f"Sources differ: {figures(near)}. (the sheet is not sure enough whose figure this is)"
            return undecided("sources-split", says, cite_all(case, near))
        return Verdict(
            Label.CONFLICTING,
            "outside",
            f"Sources differ: {figures(near)}.",
            cite_all(case, near),
            (Caveat("sources-differ", figures(near)),),
        )
    caveats = list(common_caveats(case, agree))
    if against:
        caveats.append(Caveat("sources-differ", f"other figures: {figures(against)}"))
    return supported(tell(case, agree), cite_all(case, near), tuple(caveats))


def _grown(case: Case, one: Weighed, other: Weighed) -> bool:
    """Whether two sources' numbers of people, on either side of the draft's day, lie no farther apart than a people grows or shrinks in the years between."""
    if case.kind.property != "population" or one.found.years_off * other.found.years_off >= 0:
        return False
    years = abs(one.found.years_off - other.found.years_off)
    low, high = sorted(w.found.statement.number for w in (one, other))
    return low > 0 and high / low <= (1 + _GROWTH) ** Decimal(str(years))


_GROWTH = Decimal("0.02")
"""By how much a people grows in a year of a time that is not out of the ordinary."""


def _replaced(agree: list[Weighed], against: list[Weighed]) -> bool:
    """Whether only an edition after the draft agrees, and the figure that stood at its time speaks against."""
    return all(w.found.later_edition for w in agree) and any(w.found.statement.end for w in against)


_AHEAD = 1.5
"""Years by which a figure may lie after the claim's time and still speak for it."""
_LATEST = 1.3
"""Years before the claim's time in which the latest full year lies of which anything was known."""


def _latest(weighed: list[Weighed]) -> list[Weighed]:
    """Of sources that have the claim's own year only that and the latest full year before it: of those that have every year one would agree by chance."""
    now = {w.found.statement.source for w in weighed if w.found.years_off == 0}
    return [w for w in weighed if w.found.statement.source not in now or -_LATEST <= w.found.years_off <= 0]


def _apart(case: Case) -> Verdict | None:
    """A border between two countries whose complete lists of neighbours do not name each other."""
    claim = case.claim
    if not case.kind.symmetric or claim.subject is None or claim.object is None or claim.detail("weak") == "yes":
        return None
    return neighbours.strangers(case)


def _nothing(case: Case) -> Verdict:
    found = statements(case)
    subject = case.claim.subject.label if case.claim.subject else "this"
    if not found:
        return undecided("no-source", f"No stored source gives this for {subject}.")
    years = sorted({s.point_in_time[:4] for s in found if s.point_in_time})
    about = f" ({years[0]} to {years[-1]})" if years else ""
    return undecided("source-too-old", f"The stored figures for {subject} are of other years{about}.")
