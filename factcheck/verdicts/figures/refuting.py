"""Whether a figure that no source agrees with is refuted, or something else explains it: sources that differ, another thing, year, edition or estimate."""

from __future__ import annotations

from factcheck.frozen import dataclass, replace
from factcheck.lexicon import worded
from factcheck.matching.select import moment
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, refuted, supported, undecided
from factcheck.verdicts.base.weighing import Weighed, defined, far_off, in_unit, level, statements, weigh, widened
from factcheck.verdicts.figures.accounts import cite_all, suggested, tell
from factcheck.verdicts.figures.disagreeing import far_apart
from factcheck.verdicts.figures.drift import may_have_moved, out_of_reach, told_elsewhere
from factcheck.verdicts.figures.estimates import may_be_measured_otherwise, may_be_revised
from factcheck.verdicts.figures.islands import overseas
from factcheck.verdicts.figures.moves import settled
from factcheck.verdicts.figures.other_figures import given_elsewhere
from factcheck.verdicts.figures.pieces import together

_worded = worded("verdicts", "refuting")


@dataclass(frozen=True, slots=True)
class _Doubt:
    """What may explain a figure that no source agrees with: the reason it stays open for, and why, in words."""

    reason: str
    why: str
    corrects: bool = False
    """Whether the source's figure is offered as the correction all the same."""


_DATED = _Doubt("source-too-old", "right of the draft's own day; the date behind it may be of what is told there")
_MISREAD = _Doubt("ambiguous-subject", "so far off that the sheet may have misread whose figure this is")
_NEVER = "No such figure has moved as far in so many years."


def against(case: Case, near: list[Weighed]) -> Verdict:
    """That no source agrees: refuted, if nothing else can explain it."""
    if far_apart(case):
        return _left_open(case, near, _Doubt("sources-split", "the sources lie as far from one another"))
    if (pieces := together(case, near)) is not None:
        return pieces
    cited = [*near, *((out_of_reach(case) or settled(case)) if _is_secondary_alone(case, near) else ())]
    if (doubt := _unsure_source(case, cited) or _other_thing(case, near)) is not None:
        return _left_open(case, near, doubt)
    if (anywhere := _any_edition(case)) is not None:
        return anywhere
    if (doubt := _other_figure(case, near) or _other_time(case, near) or _other_way(case, near)) is not None:
        return _left_open(case, near, doubt)
    return refuted(case, _otherwise(case, cited), cite_all(case, cited), suggestion=suggested(case, near))


def by_other_years(case: Case) -> Verdict | None:
    """That no figure of another year can have become the draft's, where none of its own is stored."""
    near = settled(case)
    if not near:
        return None
    doubt = _other_thing(case, near) or (_DATED if _dated_behind(case) else None)
    if doubt is None and far_off(near):
        doubt = _MISREAD
    if doubt is not None:
        return _left_open(case, near, doubt)
    return refuted(case, f"{_otherwise(case, near)} {_NEVER}", cite_all(case, near))


def _left_open(case: Case, near: list[Weighed], doubt: _Doubt) -> Verdict:
    fix = suggested(case, near) if doubt.corrects else None
    return undecided(doubt.reason, f"{_otherwise(case, near)} ({doubt.why})", cite_all(case, near), fix)


def _otherwise(case: Case, near: list[Weighed]) -> str:
    return f"The source says otherwise: {tell(case, near)}"


def _origins(near: list[Weighed]) -> set[str]:
    """Where the figures come from that somebody has read, not only cited."""
    return {w.found.origin for w in near if w.found.statement.basis != "instrument"}


def _is_secondary_alone(case: Case, near: list[Weighed]) -> bool:
    """Whether one secondary source is all there is for what changes with the years."""
    primary = any(case.kind.property in w.found.edition.authority for w in near)
    return case.kind.age_limit is not None and not primary and len(_origins(near)) < 2


def _unsure_source(case: Case, near: list[Weighed]) -> _Doubt | None:
    """Why the sources are not enough: one secondary source for what changes, or a day to come."""
    if _is_secondary_alone(case, near):
        return _Doubt("sources-split", "one secondary source alone", corrects=True)
    at, today = moment(case.claim, case.as_of), case.as_of
    if at is not None and today is not None and at.first > today.last() and any(w.found.later_edition for w in near):
        return _Doubt("source-too-old", "a forecast; one of the draft's day may differ")
    return None


def _other_thing(case: Case, near: list[Weighed]) -> _Doubt | None:
    """Why the figure may be of something else than the sources measure."""
    quantity = case.claim.quantity
    if _between(near):
        return _Doubt("sources-split", "the sources differ, and the draft's lies between")
    if all(w.low == w.high == 0 for w in near) and quantity is not None and quantity.value > 0:
        return _Doubt("other-definition", "a source that gives none may not count lakes or inland seas")
    over = any(w.admits.query.low is not None and w.high > w.admits.query.low for w in near)
    if case.claim.detail("part") == "yes" and over:
        return _Doubt("other-definition", "a part of it may be meant")
    if case.kind.property == "population-share" and _ANCESTRY.match(case.text, case.claim.end):
        return _Doubt("other-definition", "by descent more may count as such than by nationality")
    if case.claim.subject is not None and (case.claim.subject.id or "").startswith("region:"):
        return _Doubt("other-definition", "others draw the region otherwise")
    if case.kind.property == "elevation" and not case.claim.detail("definition") and _is_country(case):
        return _Doubt("ambiguous-subject", "which height in the country is meant is not said")
    return None


def _other_figure(case: Case, near: list[Weighed]) -> _Doubt | None:
    """Why the figure may be another one in use for the same thing."""
    if (given := given_elsewhere(case)) is not None:
        return _Doubt("other-definition", given)
    if overseas(case, near):
        return _Doubt("other-definition", "a point on an island; the draft may mean the mainland")
    return None


def _other_time(case: Case, near: list[Weighed]) -> _Doubt | None:
    """Why the figure may be of another time than the sources', or one of before they were revised."""
    if case.kind.yearly and not _about_a_year(case):
        return _Doubt("source-too-old", "a mean of the year; the draft may speak of a month")
    if _dated_behind(case):
        return _DATED
    if told_elsewhere(case):
        return _Doubt("sources-split", "another edition has the draft's figure for a year near it")
    if may_have_moved(case, near) and not settled(case):
        return _Doubt("source-too-old", "of another year; it may have moved as far", corrects=True)
    if may_be_revised(case, near):
        return _Doubt("close", "first estimates are revised by as much", corrects=True)
    if _of_another_year(case, near) and not settled(case):
        return _Doubt("source-too-old", "of another year", corrects=True)
    return None


def _dated_behind(case: Case) -> bool:
    """Whether a figure's date may be of something else, and without it the figure is right."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.time is None or quantity is None or case.as_of is None or not _apart(case, claim.time.text):
        return False
    today = replace(case, claim=replace(claim, time=None))
    now = moment(today.claim, case.as_of)
    return now is not None and any(w.level == "tick" for w in weigh(today, quantity, now))


def _apart(case: Case, date: str) -> bool:
    """Whether a date stands behind a comma or in front of an "and".

    "Albania, with three million people, abolished religion in 1967"; "champions in 1992 and a nation of 160 million".
    """
    claim = case.claim
    behind = case.text.find(date, claim.end, claim.sentence.end)
    if behind >= 0:
        return "," in case.text[claim.end : behind]
    before = case.text.find(date, claim.sentence.start, claim.start)
    return before >= 0 and _GOES_ON.search(case.text, before + len(date), claim.start) is not None


def _other_way(case: Case, near: list[Weighed]) -> _Doubt | None:
    """Why the figure may be misread, measured in another way, or held against what nobody has read."""
    if far_off(near):
        return _MISREAD
    if may_be_measured_otherwise(case, near) and not settled(case):
        ways = "measured, estimated or brought up to date in other ways it may differ as much"
        return _Doubt("other-definition", ways, corrects=True)
    if not _origins(near):
        return _Doubt("unverified-source", "cited, not read", corrects=True)
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


def is_of_months(case: Case) -> bool:
    """Whether a claim's own time is some weeks or months of a year, a month or a quarter; a day only tells when the figure was given out."""
    at = moment(case.claim, case.as_of)
    return at is not None and at.own and _A_WEEK < (at.last - at.first).days <= _MOST_OF_A_YEAR


_A_WEEK, _MOST_OF_A_YEAR = 7, 300
_ROLLING = _worded(r"\b{spans} {ending}\b")
_GOES_ON = _worded(r"\b{goes_on}\b")
_ANCESTRY = _worded(r" (?:by|in|of) {descent}\b")
