"""A change is held against its own two figures only: not against what merely stands in its sentence."""

from __future__ import annotations

import pytest

from factcheck import api


def _labels(text: str) -> list[str]:
    return [str(j.verdict.label) for j in api.check(text, "2019-07-03").claims if j.claim.kind == "percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        "The farm, with 365 turbines, adds 310 megawatts to a grid that had 2,700, an increase of 11 per cent.",
        "The school, with 40 teachers, took 90 pupils more than the 600 it had, a rise of 15 per cent.",
        "The port, with 12 cranes, moved 30 tonnes on top of 300, an increase of 10 per cent.",
    ],
)
def test_what_is_right_is_not_refuted(text: str) -> None:
    assert not {"REFUTED", "CONFLICTING"} & set(_labels(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 240 then and 300 now, an increase of 15 per cent.",
        "Sales rose from 240 to 300, an increase of 15 per cent.",
        "The school has 300 pupils, more than the 240 of last year, a rise of 15 per cent.",
    ],
)
def test_what_is_wrong_is_refuted_still(text: str) -> None:
    assert _labels(text) == ["REFUTED"]
