"""Operator `range`: a figure against the figures of the sources, with the ranges both sides admit."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.matching.select import Moment, moment, nearest
from factcheck.mentions.hedges import admits
from factcheck.model.lists import Label
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts import neighbours, wording
from factcheck.verdicts.accounts import cite_all, cite_one, common_caveats, figures, suggested, tell
from factcheck.verdicts.between import bracketed, far_apart
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.islands import overseas
from factcheck.verdicts.pieces import together
from factcheck.verdicts.weighing import (
    Weighed,
    defined,
    far_off,
    in_unit,
    level,
    negative,
    other_definition,
    rest,
    statements,
    weigh,
    widened,
)


def judge(case: Case) -> Verdict:
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
    weighed = weigh(case, quantity, at)
    if not weighed:
        return _apart(case) or _nothing(case)
    return conclude(case, weighed, at)


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
    if far_apart(case, decisive):
        told = f"The source says otherwise: {tell(case, near)} (the sources lie as far from one another)"
        return undecided("sources-split", told, cite_all(case, near))
    return together(case, near) or _against(case, near)


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
    between = bracketed(case, near)
    if between is None:
        return None
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
    ]
    if equal or _replaced(agree, against):
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


def _replaced(agree: list[Weighed], against: list[Weighed]) -> bool:
    """Whether only an edition after the draft agrees, and the figure that stood at its time speaks against."""
    return all(w.found.later_edition for w in agree) and any(w.found.statement.end for w in against)


def _against(case: Case, near: list[Weighed]) -> Verdict:
    """That no source agrees: refuted, if nothing else can explain it."""
    explanation = f"The source says otherwise: {tell(case, near)}"
    evidence, fix = cite_all(case, near), suggested(case, near)
    enough = {w.found.origin for w in near if w.found.statement.basis != "instrument"}
    primary = any(case.kind.property in w.found.edition.authority for w in near)
    if case.kind.age_limit is not None and not primary and len(enough) < 2:
        return undecided("sources-split", f"{explanation} (one secondary source alone)", evidence, fix)
    if (other := _other_thing(case, near)) is not None:
        return undecided(other[0], f"{explanation} ({other[1]})", evidence)
    anywhere = _any_edition(case)
    if anywhere is not None:
        return anywhere
    if overseas(case, near):
        return undecided(
            "other-definition", f"{explanation} (a point on an island; the draft may mean the mainland)", evidence
        )
    if case.kind.yearly and not _about_a_year(case):
        return undecided(
            "source-too-old", f"{explanation} (a mean of the year; the draft may speak of a month)", evidence
        )
    if any(_may_be_revised(case, w) for w in near):
        return undecided("close", f"{explanation} (first estimates are revised by as much)", evidence, fix)
    if _of_another_year(case, near):
        return undecided("source-too-old", f"{explanation} (of another year)", evidence, fix)
    if far_off(near):
        misread = "so far off that the sheet may have misread whose figure this is"
        return undecided("ambiguous-subject", f"{explanation} ({misread})", evidence)
    if not enough:
        return undecided("unverified-source", f"{explanation} (cited, not read)", evidence, fix)
    return refuted(case, explanation, evidence, suggestion=fix)


def _other_thing(case: Case, near: list[Weighed]) -> tuple[str, str] | None:
    """A reason, and in words, why the figure may be of something else than the sources measure."""
    quantity = case.claim.quantity
    if _between(near):
        return "sources-split", "the sources differ, and the draft's lies between"
    if all(w.high == 0 for w in near) and quantity is not None and quantity.value > 0:
        return "other-definition", "a source that gives none may not count lakes or inland seas"
    over = any(w.admits.query.low is not None and w.high > w.admits.query.low for w in near)
    if case.claim.detail("part") == "yes" and over:
        return "other-definition", "a part of it may be meant"
    if case.kind.property == "elevation" and not case.claim.detail("definition") and _is_country(case):
        return "ambiguous-subject", "which height in the country is meant is not said"
    return None


def _of_another_year(case: Case, near: list[Weighed]) -> bool:
    """Whether no source is of a year so near that its figure can refute."""
    if case.kind.age_limit is None:
        return False
    limit = max(case.kind.own_limit, 1.1) + (2 if case.kind.own_limit else 0)
    return min(abs(w.found.years_off) for w in near) > limit


def _between(near: list[Weighed]) -> bool:
    """Whether some sources have less than the draft and others more, of one thing."""
    if len({(w.found.statement.subject, w.found.statement.object) for w in near}) > 1:
        return False
    less = any(w.admits.tick.low is not None and w.high < w.admits.tick.low for w in near)
    return less and any(w.admits.tick.high is not None and w.low > w.admits.tick.high for w in near)


def _may_be_revised(case: Case, weighed: Weighed) -> bool:
    """Whether a figure lies no farther from the source's than first estimates do: growth of 2.7 per cent, later put at 1.1."""
    value = case.claim.quantity.value if case.claim.quantity is not None else None
    if not case.kind.revised or value is None:
        return False
    return min(abs(value - weighed.low), abs(value - weighed.high)) <= case.kind.revised


def _is_country(case: Case) -> bool:
    subject = case.claim.subject
    return subject is not None and subject.id is not None and subject.id.startswith("country:")


def _any_edition(case: Case) -> Verdict | None:
    """For what does not change by the year: support from an edition that is not in force."""
    quantity = case.claim.quantity
    if case.kind.age_limit is not None or quantity is None:
        return None
    for statement in defined(case, statements(case)):
        admits = (
            in_unit(quantity, statement.unit)
            if statement.value and may_decide(statement) and statement.rank != "deprecated"
            else None
        )
        if admits is not None and level(admits, *widened(case, statement)) == "tick":
            edition = case.store.editions[statement.source, statement.edition]
            later = case.as_of is not None and edition.published > case.as_of.last().isoformat()
            code = "later-edition" if later and not statement.end else "outdated"
            says = f"{case.store.label(statement.subject)}: {wording.figure(statement.number, statement.unit)}, {wording.source(edition)}."
            working = f"{wording.figure(quantity.value, quantity.unit)} as written; source {wording.figure(statement.number, statement.unit)}: inside"
            return supported(
                says,
                (cite(statement, case.store, working, agrees=True),),
                (
                    Caveat(code, "the edition in force at the draft's date has another figure"),
                    Caveat("sources-differ", "editions differ"),
                ),
            )
    return None


def _about_a_year(case: Case) -> bool:
    """Whether the claim's own time is a whole year or more; twelve months up to some month, "in the year to October", are told as of that month."""
    time, at = case.claim.time, moment(case.claim, case.as_of)
    if time is not None and _ROLLING.search(time.text):
        return False
    return at is not None and at.own and (at.last - at.first).days > _MOST_OF_A_YEAR


_MOST_OF_A_YEAR = 300
_ROLLING = lazy.pattern(r"\b(?:year|months) (?:to|until|till|through|up to|ending|ended)\b")
_AHEAD = 1.5
"""Years by which a figure may lie after the claim's time and still speak for it."""


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
