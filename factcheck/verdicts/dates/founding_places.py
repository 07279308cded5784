"""Where a body was founded, as far as the act that dates it tells: a draft that has another town is not borne out by the date alone."""

from __future__ import annotations

from factcheck import lazy
from factcheck.lexicon import worded
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.context import Case


def elsewhere(case: Case, verdict: Verdict) -> str:
    """The town told of by the acts that bear a date out, where the words of a claim have only others: "founded in Jakarta in August 1967" of the Bangkok Declaration; else nothing."""
    label = case.claim.subject.label if case.claim.subject is not None else ""
    told = _towns(case, _NAME.findall(case.said)) - {fold(name) for name in _NAME.findall(label)}
    agreeing = [case.store.statement(piece.statement) for piece in verdict.evidence if piece.statement and piece.agrees]
    acts = [town or other for row in agreeing if row is not None for town, other in _ACT.findall(row.event)]
    known = _towns(case, acts)
    apart = told and known and told.isdisjoint(known)
    return ", ".join(sorted(name for name in acts if fold(name) in known)) if apart else ""


def _towns(case: Case, names: list[str]) -> set[str]:
    """Those of some words that name a town, folded."""
    keys = {fold(name) for name in names}
    return {key for key in keys if any(alias.id.startswith("place:") for alias in case.store.names(key))}


_NAME = lazy.pattern(r"[A-ZÀ-Þ][\w’'-]+")
_ACT = worded("verdicts", "founding_places")(r"^([A-ZÀ-Þ][\w’'-]+) |\b{where} ([A-ZÀ-Þ][\w’'-]+)")
"""Where an act names the town it was agreed in: "Bangkok Declaration", "Treaty of Rome", "signed in Lomé"."""
