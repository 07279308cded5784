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
