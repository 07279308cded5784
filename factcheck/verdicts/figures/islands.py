"""Countries whose highest or lowest point lies on an island off their mainland."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed


def overseas(case: Case, near: list[Weighed]) -> bool:
    """Whether the source's own words put its point on an island of a country on land, and the draft gives a lesser one without naming that point: "the highest point in the Netherlands is 322 metres"."""
    claim = case.claim
    if case.kind.property != "elevation" or not claim.detail("definition") or claim.quantity is None:
        return False
    if claim.subject is None or claim.subject.id is None or not case.store.statements(claim.subject.id, "borders"):
        return False
    if any(abs(claim.quantity.value) > abs(w.found.statement.number) for w in near):
        return False
    sentence = case.text[claim.sentence.start : claim.sentence.end]
    words = [w.found.statement.original for w in near]
    return all(_ON_AN_ISLAND.search(told) for told in words) and not any(_names(sentence, told) for told in words)


_ON_AN_ISLAND = lazy.pattern(r"\bon (?:the )?(?:island of|ilha|[\w' ]+ islands?\b)", re.IGNORECASE)
_NAME = lazy.pattern(r"\b[A-Z]\w{3,}")
_COMMON = word_set("verdicts", "islands", "common")


def _names(sentence: str, told: str) -> bool:
    """Whether a sentence names the point or its island."""
    return not set(_NAME.findall(told)).difference(_COMMON).isdisjoint(_NAME.findall(sentence))
