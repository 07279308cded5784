"""Dates and subjects of another clause, and other ways a true sentence was once held against its own truth."""

from __future__ import annotations

import pytest

from factcheck import api

TRUE = [
    ("2013-12-01", "After its defeat in 1949, Greece joined NATO in 1952."),
    ("2013-12-01", "Austria, Finland and Sweden came in in 1995. Ten new countries joined the EU in 2004."),
    ("2013-12-01", "In 2012 Mexico joined the talks and in June it formed the Pacific Alliance with Peru."),
    ("2013-12-01", "Prime Minister Mohamed Najib bin Abdul Razak (in office since April 2009) has stayed."),
    ("2013-12-01", "Madagascar became a French colony in 1896 but regained independence in 1960."),
    ("2013-12-01", "The island came under Norwegian sovereignty in 1929."),
    ("2013-12-01", "Andorra is a member of the EU Customs Union."),
    ("2015-12-01", "Estonia, a member of the European Union since 2004 and the euro zone since 2011, trades."),
    ("2013-12-01", "Most Kosovars live outside of the capital, Pristina."),
    ("2012-12-01", "Kazakhstan is planning to accede to the World Trade Organization in 2013."),
    ("2013-12-01", "Reforms on the island led to complete independence from the UK in 1966."),
    ("2013-12-01", "At independence in December 1991, Ukraine had few telephones."),
    ("2013-12-01", "Angola became a member of OPEC in late 2006."),
    ("2013-12-01", "Getúlio Vargas rose to power in Brazil in 1930."),
    ("2013-12-01", "The OECD met. The accord strengthens the ties between the two countries."),
    ("2013-12-01", "Dominica belongs to the 9-member Organisation of Eastern Caribbean States."),
]


@pytest.mark.parametrize(("day", "text"), TRUE)
def test_what_is_true_is_not_refuted(day: str, text: str) -> None:
    assert not [judged for judged in api.check(text, day).claims if str(judged.verdict.label) == "REFUTED"]


FALSE = [
    ("2013-12-01", "In 1949, Greece joined NATO.", "accession-date"),
    ("2015-12-01", "Estonia, a member of the European Union since 2004 and the euro zone since 2014, trades.", "accession-date"),
    ("2013-12-01", "Madagascar became a French colony in 1896 but regained independence in 1970.", "independence-date"),
    ("2013-12-01", "The two states, Latvia and Estonia, entered NATO in 2007.", "accession-date"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "kind"), FALSE)
def test_what_is_false_is_refuted_still(day: str, text: str, kind: str) -> None:
    assert any(
        judged.claim.kind == kind and str(judged.verdict.label) == "REFUTED" for judged in api.check(text, day).claims
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nigeria votes on Sunday, and in Estonia rain fell. In Tartu, the capital, buses stopped.", "REFUTED"),
        ("India votes. In Maharashtra all is calm. In Mumbai, the capital, trams run late.", "NOT_ENOUGH_INFO"),
        ("The rains came. In Tartu, the capital, buses stopped.", "NOT_ENOUGH_INFO"),
    ],
)
def test_a_town_says_whose_capital_it_is_taken_for(text: str, label: str) -> None:
    (capital,) = [judged for judged in api.check(text, "2015-01-01").claims if judged.claim.kind == "capital"]
    assert str(capital.verdict.label) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Angela Merkel, 33, a plumber, scored twice.", "NOT_ENOUGH_INFO"),
        ("Chancellor Angela Merkel, 33, scored twice.", "REFUTED"),
        ("Angela Merkel, 63, scored twice.", "REFUTED"),
    ],
)
def test_an_age_far_off_may_be_a_namesakes(text: str, label: str) -> None:
    (age,) = [judged for judged in api.check(text, "2015-12-01").claims if judged.claim.kind == "age"]
    assert str(age.verdict.label) == label


def test_no_landlocked_state_has_a_coast() -> None:
    for text in ("Namibia is no landlocked state.", "Namibia is far from landlocked."):
        (found,) = api.check(text, "2015-12-01").claims
        assert str(found.verdict.label) == "SUPPORTED"
