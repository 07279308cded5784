"""Whether a figure that no source agrees with is refuted, or something else explains it: another thing, year, edition or first estimate."""

from __future__ import annotations

from factcheck import lazy
from factcheck.matching.select import moment
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts import wording
from factcheck.verdicts.accounts import cite_all, suggested, tell
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undecided
from factcheck.verdicts.drift import may_have_moved
from factcheck.verdicts.estimates import later_revisions, may_be_measured_otherwise
from factcheck.verdicts.islands import overseas
from factcheck.verdicts.other_figures import given_elsewhere
from factcheck.verdicts.weighing import Weighed, defined, far_off, in_unit, level, statements, widened


def against(case: Case, near: list[Weighed]) -> Verdict:
    """That no source agrees: refuted, if nothing else can explain it."""
    explanation = f"The source says otherwise: {tell(case, near)}"
    evidence, fix = cite_all(case, near), suggested(case, near)
    enough = {w.found.origin for w in near if w.found.statement.basis != "instrument"}
    primary = any(case.kind.property in w.found.edition.authority for w in near)
    if case.kind.age_limit is not None and not primary and len(enough) < 2:
        return undecided("sources-split", f"{explanation} (one secondary source alone)", evidence, fix)
    at, today = moment(case.claim, case.as_of), case.as_of
    if at is not None and today is not None and at.first > today.last() and any(w.found.later_edition for w in near):
        return undecided("source-too-old", f"{explanation} (a forecast; one of the draft's day may differ)", evidence)
    if (other := _other_thing(case, near)) is not None:
        return undecided(other[0], f"{explanation} ({other[1]})", evidence)
    anywhere = _any_edition(case)
    if anywhere is not None:
        return anywhere
    if (given := given_elsewhere(case)) is not None:
        return undecided("other-definition", f"{explanation} ({given})", evidence)
    if overseas(case, near):
        return undecided(
            "other-definition", f"{explanation} (a point on an island; the draft may mean the mainland)", evidence
        )
    if case.kind.yearly and not _about_a_year(case):
        return undecided(
            "source-too-old", f"{explanation} (a mean of the year; the draft may speak of a month)", evidence
        )
    if may_have_moved(case, near):
        return undecided("source-too-old", f"{explanation} (of another year; it may have moved as far)", evidence, fix)
    if any(_may_be_revised(case, w) for w in near):
        return undecided("close", f"{explanation} (first estimates are revised by as much)", evidence, fix)
    if _of_another_year(case, near):
        return undecided("source-too-old", f"{explanation} (of another year)", evidence, fix)
    if far_off(near):
        misread = "so far off that the sheet may have misread whose figure this is"
        return undecided("ambiguous-subject", f"{explanation} ({misread})", evidence)
    if may_be_measured_otherwise(case, near):
        ways = "measured, estimated or brought up to date in other ways it may differ as much"
        return undecided("other-definition", f"{explanation} ({ways})", evidence, fix)
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
    if case.claim.subject is not None and (case.claim.subject.id or "").startswith("region:"):
        return "other-definition", "others draw the region otherwise"
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
    return min(abs(value - weighed.low), abs(value - weighed.high)) <= later_revisions(case, weighed)


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
