"""What nobody spoken of makes right is refuted of the country that a draft is about."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

_BOX = (
    "FACTBOX - Guatemala\n\nGuatemala has an area of 109,000 square kilometres. Its neighbours are Mexico, Belize, El Salvador and Honduras."
    " The capital of Guatemala is Guatemala City.\n\nECONOMY. Coffee and sugar are the main exports. "
)


def _of(kind: str, text: str, as_of: str = "1996-12-29") -> list[Label]:
    return [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind]


def test_the_money_of_a_fact_box_is_its_countrys() -> None:
    assert Label.REFUTED in _of("currency", f"{_BOX}The currency is the kip.")
    assert _of("currency", f"{_BOX}The currency is the quetzal.") == [Label.SUPPORTED]


@pytest.mark.parametrize(
    ("kind", "behind"),
    [
        ("currency", "You also say the lempira is the currency."),
        ("official-language", "English is the official language of one neighbour."),
        ("comparison", "The reserve, three times the size of Luxembourg, lies in the north."),
    ],
)
def test_what_may_be_of_another_stays_open(kind: str, behind: str) -> None:
    assert Label.REFUTED not in _of(kind, _BOX + behind)


def test_a_draft_about_nobody_refutes_nothing_so() -> None:
    assert Label.REFUTED not in _of("currency", "Traders met. The currency is the lempira.")


def test_each_labelled_line_stands_by_itself() -> None:
    box = (
        "South Sudan became the youngest country on earth on Saturday, and Juba its capital.\n\nFACT BOX\nCapital: Juba\n"
        "Neighbours (six): Sudan, Ethiopia, Kenya, Uganda, DR Congo, Central African Republic\n"
        "Population: 8.26 million by the 2008 census, a figure southern leaders rejected as too low\n"
    )
    claims = api.check(box, "2011-07-10").claims
    assert [j.claim.subject.id for j in claims if j.claim.kind == "population" and j.claim.subject] == ["country:SS"]
    assert Label.REFUTED not in {j.verdict.label for j in claims}
