"""Countries that became independent more than once, or by several steps: the date of any of them is borne out, no other."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Chile became independent in 1818.", Label.SUPPORTED),
        ("Chile became independent in 1810.", Label.SUPPORTED),
        ("Chile became independent in 1828.", Label.REFUTED),
        ("The Philippines declared independence in 1898.", Label.SUPPORTED),
        ("Rhodesia declared independence in 1965.", Label.SUPPORTED),
        ("Austria regained its independence in 1955.", Label.SUPPORTED),
        ("Indonesia became independent in 1949.", Label.SUPPORTED),
        ("Indonesia became independent in 1956.", Label.REFUTED),
        ("India became independent in 1950.", Label.REFUTED),
        ("Ukraine declared sovereignty in 1990.", Label.NOT_ENOUGH_INFO),
        ("Kazakhstan declared independence in 1990.", Label.REFUTED),
    ],
)
def test_any_of_the_dates_will_do(text: str, label: Label) -> None:
    told = [j.verdict.label for j in api.check(text, "2020-05-05").claims if j.claim.kind == "independence-date"]
    assert told == [label]


def test_a_correction_is_a_date_that_was_read() -> None:
    verdict = api.check("Indonesia became independent in 1956.", "2020-05-05").claims[0].verdict
    assert verdict.suggestion == "1945"
