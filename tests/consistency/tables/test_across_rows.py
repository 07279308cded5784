"""Columns of a table that are worked out of others of it."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label


def _judged(head: str, *rows: str) -> list[tuple[str, Label, str | None]]:
    text = "\n".join(
        ["# The count", "", "The towns counted again.", "", head, "|---" * (head.count("|") - 1) + "|", *rows, ""]
    )
    sheet = api.check(from_bytes(text.encode(), "draft.md"), "2021-12-20")
    return [
        (text[judged.claim.start : judged.claim.end], judged.verdict.label, judged.verdict.suggestion)
        for judged in sheet.claims
        if judged.claim.kind == "sum-check"
    ]


_RIGHT, _WRONG, _ASKED = Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING


def test_a_lead_is_what_lies_between_two_shares() -> None:
    found = _judged(
        "| Town | First | Share (%) | Second | Share (%) | Lead (points) |",
        "| Alba | Reds | 52.4 | Blues | 47.6 | 4.8 |",
        "| Brica | Blues | 50.1 | Reds | 49.9 | 0.2 |",
        "| Corda | Reds | 51.1 | Blues | 36.9 | 16.2 |",
        "| Delta | Reds | 55.9 | Blues | 44.1 | 11.8 |",
    )
    assert found == [("4.8", _RIGHT, None), ("0.2", _RIGHT, None), ("16.2", _WRONG, "14.2"), ("11.8", _RIGHT, None)]


def test_a_total_is_what_its_parts_come_to() -> None:
    found = _judged(
        "| Town | Men | Women | Children | Total |",
        "| Alba | 120 | 130 | 20 | 270 |",
        "| Brica | 200 | 250 | 30 | 480 |",
        "| Corda | 310 | 290 | 40 | 640 |",
        "| Delta | 31 | 29 | 40 | 90 |",
    )
    assert [one for one in found if one[1] is not _RIGHT] == [("90", _WRONG, "100")]


def test_a_change_has_a_sign_and_two_rows_only_ask() -> None:
    found = _judged(
        "| Town | 2019 | 2020 | Change |",
        "| Alba | 120 | 130 | +10 |",
        "| Brica | 200 | 250 | +50 |",
        "| Corda | 310 | 290 | -30 |",
    )
    assert found == [("-30", _ASKED, "-20")]


def test_a_change_in_per_cent_is_no_difference() -> None:
    found = _judged(
        "| Town | 2019 | 2020 | Change (%) |",
        "| Alba | 100 | 110 | 10 |",
        "| Brica | 200 | 210 | 5 |",
        "| Corda | 100 | 130 | 30 |",
        "| Delta | 300 | 360 | 60 |",
    )
    assert [one for one in found if one[1] is not _RIGHT] == [("60", _WRONG, "20")]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("| Club | Won | Lost | Lead |", ["| Alba | 10 | 2 | 1 |", "| Brica | 9 | 2 | 3 |", "| Corda | 8 | 3 | 2 |"]),
        ("| Fund | Assets | Debts | Change |", ["| A | 120 | 20 | 5 |", "| B | 90 | 40 | 7 |", "| C | 70 | 10 | 60 |"]),
        ("| Town | North | South | Total |", ["| A | 1,204 | 310 | 1,514 |", "| B | 902 | 310 | 1,212 |", "| C | 812 | 420 | 1,233 |"]),
        ("| Town | 2019 | 2020 | Rank |", ["| A | 12 | 13 | 1 |", "| B | 20 | 22 | 2 |", "| C | 31 | 34 | 4 |"]),
    ],
)  # fmt: skip
def test_what_few_rows_bear_out_rounding_explains_or_no_head_names_is_left_alone(head: str, rows: list[str]) -> None:
    assert not [one for one in _judged(head, *rows) if one[1] is not _RIGHT]
