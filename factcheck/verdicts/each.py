"""What is said of a whole set, judged member by member."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frozen import replace
from factcheck.matching.select import moment
from factcheck.model.claims import Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.context import Case, undecided
from factcheck.verdicts.membership import WORD, members, promised
from factcheck.verdicts.sets import listed_at, set_of


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
    told = replace(case.claim, details=tuple(sorted({**dict(case.claim.details), "set": set_}.items())))
    verdicts = [
        judge(replace(case, claim=replace(told, subject=Named(s.subject, case.store.label(s.subject)))))
        for s in sorted(members(case.store, set_, at, promise), key=lambda s: s.subject)
    ]
    worst = max(verdicts, key=lambda verdict: _ORDER.index(verdict.label), default=None)
    if worst is None:
        return undecided("no-source", f"No complete list of {subject.label} is stored.")
    said = frozenset(WORD.findall(case.text[case.claim.start : case.claim.end].lower()))
    each = case.claim.detail("each") == "yes" or not said.isdisjoint(("all", "every", "each", "both"))
    mixed = not each and any(v.label is not Label.REFUTED for v in verdicts)
    if worst.label is Label.REFUTED and mixed:
        return undecided("ambiguous-subject", f"{worst.explanation} (of others it holds)", worst.evidence)
    return worst


_ORDER = (Label.SUPPORTED, Label.CONFLICTING, Label.NOT_ENOUGH_INFO, Label.REFUTED)
