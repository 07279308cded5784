"""A name that only tells where the thing before it lies, and two countries whose border "the two" share."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2010-03-19"


def _judged(text: str, kind: str) -> list[Label]:
    return [one.verdict.label for one in api.check(text, AS_OF).claims if one.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Mont Blanc in the Alps, at 4,807 metres, is tall.", "elevation", Label.SUPPORTED),
        ("Mont Blanc in the French Alps stands at 4,208 metres.", "elevation", Label.REFUTED),
        ("Aconcagua in Argentina, at 6,962 metres, is tall.", "elevation", Label.SUPPORTED),
        ("Mount Logan, in the Yukon, at 5,959 metres, is tall.", "elevation", Label.SUPPORTED),
        ("Life in Cyprus, with 1.1 million people, is quiet.", "population", Label.SUPPORTED),
        ("Shell in Nigeria, with 150 million people, has trouble.", "population", Label.SUPPORTED),
        ("Estonia and Latvia vote. The two share a border some 340 km long.", "border-length", Label.SUPPORTED),
        ("Estonia and Latvia vote. The two share a border some 520 km long.", "border-length", Label.REFUTED),
        ("Russia and Norway quarrel. The two share a 196-km border.", "border-length", Label.SUPPORTED),
        ("Spain and France met. The two countries have a 823-km frontier.", "border-length", Label.REFUTED),
    ],
)
def test_it_is_of_what_is_placed_there(text: str, kind: str, label: Label) -> None:
    assert _judged(text, kind) == [label]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nicosia in Cyprus, with 200,000 people, is divided.", "population"),
        ("Port Sudan in Sudan, with 400,000 people, is busy.", "population"),
        ("The resort of Davos in Switzerland, at 1,560 metres, filled up.", "elevation"),
        ("La Paz in Bolivia, at 3,640 metres, is the highest capital.", "elevation"),
        ("Estonia and Latvia vote, as Lithuania does. The two share a border of 680 km.", "border-length"),
        ("Norway and Sweden met Finland's leaders. The two share a border of 740 km.", "border-length"),
        ("Bush and Putin spoke of Georgia and Latvia. The two share a border of 20 km.", "border-length"),
        ("Tallinn and Moscow quarrel over Latvia. The two share a border of 290 km.", "border-length"),
    ],
)
def test_what_may_be_of_another_is_not_refuted(text: str, kind: str) -> None:
    assert Label.REFUTED not in _judged(text, kind)
