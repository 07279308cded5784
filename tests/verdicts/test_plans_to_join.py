"""A plan to join is held against the date that was decided on, where the draft was written between the decision and the step."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

PLANS = [
    ("2014-03-26", "Kazakstan would join the Eurasian Economic Union in January 2020.", Label.REFUTED),
    ("2014-03-26", "Kazakstan would join the Eurasian Economic Union in January 2015.", Label.SUPPORTED),
    ("2014-03-26", "Armenia would join the Eurasian Economic Union in January 2020.", Label.NOT_ENOUGH_INFO),
    ("2011-03-26", "Kazakstan would join the Eurasian Economic Union in January 2020.", Label.NOT_ENOUGH_INFO),
    ("2013-03-26", "Croatia will join the European Union in July 2014.", Label.REFUTED),
    ("2013-03-26", "Croatia will join the European Union in July.", Label.SUPPORTED),
    ("2003-09-01", "Poland will join the EU in May 2005.", Label.REFUTED),
    ("2003-02-01", "Poland will join the EU in May 2005.", Label.NOT_ENOUGH_INFO),
    ("2003-09-01", "Poland may join the EU in May 2005.", Label.NOT_ENOUGH_INFO),
]


@pytest.mark.parametrize(("as_of", "text", "label"), PLANS)
def test_a_plan_is_held_against_what_was_decided(as_of: str, text: str, label: Label) -> None:
    told = [j.verdict for j in factcheck.check(text, as_of=as_of).claims if j.claim.kind == "accession-date"]
    assert [one.label for one in told] == [label], [one.explanation for one in told]


def test_the_decision_is_cited() -> None:
    text = "Kazakstan would join the Eurasian Economic Union in January 2020."
    told = [j.verdict for j in factcheck.check(text, as_of="2014-03-26").claims]
    assert [piece.working for piece in told[0].evidence][-1] == "decided on 18 November 2011; cited, not read"
