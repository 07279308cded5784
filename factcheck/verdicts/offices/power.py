"""Since when somebody has had power, where that is told and no office: it may have come before the office, or under another title."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import WORD


def by_another_title(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether a year is told of power, not of an office, and lies next to that of the office: "Islam Karimov has ruled since 1989"."""
    span, claim = claimed(case), case.claim
    if span is None or span[0].month is not None or claim.detail("roles"):
        return False
    words = set(WORD.findall(case.text[max(claim.sentence.start, claim.start - _LEAD) : claim.end].lower()))
    started = {PartialDate.parse(start).year for _, start in dated}
    if _POWER.isdisjoint(words):
        return False
    return any(abs(span[0].year - year) == 1 for year in started) or _since_freed(case, span[0].year, dated)


def _since_freed(case: Case, told: int, dated: list[tuple[Statement, str]]) -> bool:
    """Whether power is told since the year of independence, under another title first: "Hastings Banda ruled from 1964", president from 1966 on."""
    lands = {"country:" + s.object.partition(":")[2].partition("/")[0] for s, _ in dated}
    freed = {
        PartialDate.parse(row.value).year
        for land in lands
        for row in case.store.statements(land, "independence-date")
        if row.value
    }
    return told in freed and any(0 < PartialDate.parse(start).year - told <= _FIRST_YEARS for _, start in dated)


_FIRST_YEARS = 8
"""Years after independence in which who led a state to it may have changed the title."""


def settled(case: Case, dated: list[tuple[Statement, str]]) -> Case:
    """The case without the doubt that power which is over came before the office, where its date lies long after all that: "who had ruled Egypt since 1991"."""
    span = claimed(case)
    if span is None or case.claim.detail("unsure") != "power" or not dated:
        return case
    if any(s.object.endswith("/monarch") for s, _ in dated):
        return case  # another may have ruled for one who was a child
    starts = [PartialDate.parse(start).last() for _, start in dated]
    if min(starts) >= span[0].first() or any(abs(span[0].year - start.year) <= _NEAR for start in starts):
        return case
    return replace(case, claim=case.claim.without_details("weak", "unsure"))


_NEAR = 1
"""Years from the start of a term in which power may have come, too."""


def before_any(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether power, not an office, is told of as of a time before all terms, when the office was empty between others and these: "Ortega ruled Nicaragua from 1979"."""
    span, claim = claimed(case), case.claim
    if span is None or claim.detail("roles") or any(PartialDate.parse(s).first() <= span[1].last() for _, s in dated):
        return False
    words = set(WORD.findall(case.text[max(claim.sentence.start, claim.start - _LEAD) : claim.end].lower()))
    if _RULING.isdisjoint(words):
        return False
    then = span[1].last()
    held = case.store.by_object("office-holder", min(dated, key=lambda row: row[1])[0].object)
    before = [s for s in held if s.start and PartialDate.parse(s.start).first() <= then]
    return bool(before) and all(s.end and PartialDate.parse(s.end).first() <= then for s in before)


_RULING = word_set("verdicts", "power", "had") | word_set("verdicts", "power", "ruling")
_LEAD = 12
"""Characters before a claim in which its verb may stand."""
_POWER = word_set("verdicts", "power", "had")
