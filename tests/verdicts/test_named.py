"""Capitals, currencies, neighbours, landlocked countries, offices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Nouakchott, the Mauritanian capital, was quiet.", "capital", "SUPPORTED"),
        ("Nouadhibou, the Mauritanian capital, was quiet.", "capital", "REFUTED"),
        ("The ngultrum, Bhutan's currency, is pegged.", "currency", "SUPPORTED"),
        ("Landlocked Bolivia wants a port.", "borders", "SUPPORTED"),
        ("Landlocked Peru wants a port.", "borders", "REFUTED"),
        ("Chad has no common border with Mali.", "borders", "SUPPORTED"),
        ("Chad has no common border with Niger.", "borders", "REFUTED"),
        ("Bhutan borders India and China.", "borders", "SUPPORTED"),
        ("Bhutan borders India and Nepal.", "borders", "REFUTED"),
        ("Russian president Vladimir Putin spoke.", "office-holder", "SUPPORTED"),
        ("Russian president Dmitry Medvedev spoke.", "office-holder", "REFUTED"),
        ("Former Russian president Dmitry Medvedev spoke.", "office-holder", "SUPPORTED"),
    ],
)
def test_names(sheet_of: Check, text: str, kind: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, "2014-03-26")["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]


@pytest.mark.parametrize(
    ("as_of", "text", "kind", "label"),
    [
        ("1985-05-01", "Lagos, Nigeria's federal capital, was calm.", "capital", "SUPPORTED"),
        ("2002-05-01", "Lagos, Nigeria's federal capital, was calm.", "capital", "REFUTED"),
        ("1985-05-01", "Abuja is the capital of Nigeria.", "capital", "REFUTED"),
        ("2002-05-01", "Abuja is the capital of Nigeria.", "capital", "SUPPORTED"),
        ("2014-05-01", "Lagos was the capital of Nigeria.", "capital", "SUPPORTED"),
        ("2024-05-01", "Astana replaced Almaty as the capital of Kazakhstan in 1997.", "capital", "SUPPORTED"),
        ("2014-05-01", "Yangon is the capital of Myanmar.", "capital", "NOT_ENOUGH_INFO"),
        ("2005-05-01", "The kroon, Estonia's currency, was stable.", "currency", "SUPPORTED"),
        ("2012-05-01", "The kroon, Estonia's currency, was stable.", "currency", "REFUTED"),
        ("2010-12-20", "The euro is the currency of Estonia.", "currency", "NOT_ENOUGH_INFO"),
        ("2005-05-01", "The euro is the currency of Estonia.", "currency", "REFUTED"),
        ("2022-05-01", "The kuna is the currency of Croatia.", "currency", "SUPPORTED"),
        ("2024-05-01", "The kuna is the currency of Croatia.", "currency", "REFUTED"),
        ("2001-05-01", "The euro is the currency of France.", "currency", "SUPPORTED"),
        ("2001-05-01", "The franc is the currency of France.", "currency", "SUPPORTED"),
        ("2024-05-01", "Greece adopted the euro in 1999.", "currency", "REFUTED"),
        ("2024-05-01", "Estonia adopted the euro in 2013.", "currency", "REFUTED"),
        ("2024-05-01", "Italy adopted the euro in 2002.", "currency", "SUPPORTED"),
        ("2014-05-01", "Malawi moved its capital to Lilongwe in 1975.", "capital", "SUPPORTED"),
        ("2014-05-01", "Malawi moved its capital to Lilongwe in 1985.", "capital", "REFUTED"),
        ("1998-06-01", "The metical is the currency of Mozambique.", "currency", "SUPPORTED"),
        ("2004-08-27", "Azerbaijan's currency is the manat.", "currency", "SUPPORTED"),
        ("2004-08-27", "Armenia's currency is the manat.", "currency", "REFUTED"),
        ("1998-06-01", "Suriname's currency is the guilder.", "currency", "SUPPORTED"),
        ("1998-06-01", "The Dutch guilder is Suriname's currency.", "currency", "REFUTED"),
        ("1995-06-01", "The pound is the currency of Ireland.", "currency", "SUPPORTED"),
        ("2004-06-01", "The pound is the currency of Ireland.", "currency", "REFUTED"),
        ("2015-06-01", "Gambia is mainland Africa's smallest country.", "rank", "SUPPORTED"),
        ("2016-05-01", "Oromo is an official language of Ethiopia.", "official-language", "NOT_ENOUGH_INFO"),
        ("2016-05-01", "Amharic is the official language of Ethiopia.", "official-language", "SUPPORTED"),
    ],
)
def test_what_was_a_capital_or_money_at_the_time(sheet_of: Check, as_of: str, text: str, kind: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, as_of)["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Equatorial Guinea's official languages are Spanish, French and Portuguese.", "NNS"),
        ("Morocco's official languages are Arabic and Tamazight.", "NS"),
        ("French is an official language of Equatorial Guinea.", "N"),
        ("Norway's official language is Swedish.", "R"),
        ("The official languages of Finland are Finnish and Russian.", "RS"),
    ],
)
def test_a_list_of_languages_that_need_not_be_whole_refutes_none_that_is_added(
    sheet_of: Check, text: str, labels: str
) -> None:
    found = [claim["label"][0] for claim in sheet_of(text, "2025-06-01")["claims"]]
    assert "".join(sorted(found)) == labels
