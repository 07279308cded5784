""" "The lowest since 1965": worked out where every year is stored, by hand where it is not, never refuted while on trial."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Sheets = Callable[..., dict[str, Any]]

COMPUTED = [
    ("In 2010 the population of Latvia was the lowest since 1965.", "SUPPORTED", "computed", "query"),
    ("In 2010 the population of Latvia was the lowest since 1964.", "SUPPORTED", "computed", "tick"),
    ("The population of Latvia was the highest since 2000 in 2012.", "NOT_ENOUGH_INFO", "kind-on-trial", "query"),
    ("In 2013 the population of Japan was the highest since 1990.", "NOT_ENOUGH_INFO", "close", "query"),
    ("Unemployment in Spain in 2013 was the highest since 1994.", "SUPPORTED", "computed", "query"),
    ("Unemployment in Kenya in 2013 was the highest since 1994.", "NOT_ENOUGH_INFO", "superlative", "by-hand"),
    ("Youth unemployment in Spain in 2014 was the highest since 2012.", "NOT_ENOUGH_INFO", "superlative", "by-hand"),
    ("The population of Latvia and of Estonia was the lowest since 1965 in 2010.", "NOT_ENOUGH_INFO", "superlative", "by-hand"),
    ("In March 2010 the population of Latvia was the lowest since 1965.", "NOT_ENOUGH_INFO", "superlative", "by-hand"),
    ("Latvia's population is at its lowest since 1965.", "NOT_ENOUGH_INFO", "superlative", "by-hand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "reason", "display"), COMPUTED)
def test_records_of_a_series(text: str, label: str, reason: str, display: str, sheet_of: Sheets) -> None:
    found = [claim for claim in sheet_of(text, "2014-03-26")["claims"] if claim["kind"] == "superlative"]
    assert [(claim["label"], claim["reason"], claim["display"]) for claim in found] == [(label, reason, display)]


def test_every_year_is_cited(sheet_of: Sheets) -> None:
    claim = sheet_of("In 2010 the population of Latvia was the lowest since 2001.", "2014-03-26")["claims"][0]
    assert (claim["subject"]["id"], claim["time"]["start"]) == ("country:LV", "2010")
    computed, *operands = claim["evidence"]
    assert computed["role"] == "computed"
    assert computed["agrees"] is True
    assert [operand["point_in_time"] for operand in operands] == [str(year) for year in range(2001, 2011)]
    assert all(operand["role"] == "operand" and operand["statement"] for operand in operands)
    assert [caveat["code"] for caveat in claim["caveats"]] == ["understated"] or claim["display"] == "tick"
