"""What is said of a whole set, judged member by member."""

from __future__ import annotations

from collections.abc import Callable

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.matching.select import moment
from factcheck.mentions.quantities import number
from factcheck.model.claims import Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.membership import WORD, members, promised
from factcheck.verdicts.base.sets import listed_at, set_of


def of_each(case: Case, judge: Callable[[Case], Verdict]) -> Verdict:
    """What is said of a whole set ("the Baltic states joined in 2004") holds of each of its members: one of whom it does not hold speaks against it."""
    subject = case.claim.subject
    if subject is None or subject.id is None:
        return judge(case)
    many = subject.id.startswith(("set:", "region:", "continent:"))
    if not many and not (case.claim.detail("each") == "yes" and subject.id.startswith("org:")):
        return judge(case)
    set_ = set_of(subject.id)
    at = moment(replace(case.claim, time=None), case.as_of)
    at = None if at is None else listed_at(case, set_, at)
    promise = None if at is None else promised(case.store, set_, at)
    if at is None or promise is None:
        return undecided("no-source", f"No complete list of {subject.label} is stored.")
    rows = members(case.store, set_, at, promise)
    if _of_some(case, len(rows)):
        return undecided("other-definition", f"{subject.label}: {len(rows)} (the draft speaks of some of them)")
    told = case.claim.with_details(set=set_)
    verdicts = [
        judge(replace(case, claim=replace(told, subject=Named(s.subject, case.store.label(s.subject)))))
        for s in sorted(rows, key=lambda s: s.subject)
    ]
    worst = max(verdicts, key=lambda verdict: _ORDER.index(verdict.label), default=None)
    if worst is None:
        return undecided("no-source", f"No complete list of {subject.label} is stored.")
    said = frozenset(WORD.findall(case.said.lower()))
    each = case.claim.detail("each") == "yes" or not said.isdisjoint(("all", "every", "each", "both"))
    mixed = not each and any(v.label is not Label.REFUTED for v in verdicts)
    if worst.label is Label.REFUTED and mixed:
        return undecided("ambiguous-subject", f"{worst.explanation} (of others it holds)", worst.evidence)
    return worst


_WORDS = lazy.pattern(r"[\w-]+")
_OPENING = 5
"""Words of a claim among which the number of a set may stand: "each of the two Baltic states"."""


def _of_some(case: Case, count: int) -> bool:
    """Whether a number with a set is not that of all: "two Baltic states, both members of the eurozone"."""
    claim = case.claim
    before = _WORDS.findall(case.text[claim.sentence.start : claim.start])[-1:]
    inside = _WORDS.findall(case.said)[:_OPENING]
    told = [2 if word.lower() == "both" else number(word) for word in (*before, *inside)]
    return any(figure is not None and figure > 1 and figure != count for figure in told)


_ORDER = (Label.SUPPORTED, Label.CONFLICTING, Label.NOT_ENOUGH_INFO, Label.REFUTED)
