"""A figure of another year than the source's: wrong where figures of its kind never moved as far in so many years, open otherwise."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import api
from factcheck.extraction.kinds import kindfiles
from factcheck.model.lists import Label

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import moves  # noqa: E402

OPEN, WRONG = Label.NOT_ENOUGH_INFO, Label.REFUTED


@pytest.mark.parametrize(
    ("text", "as_of", "kind", "label"),
    [
        (
            "Ethnic Turks make up around 18 per cent of the population of Bulgaria.",
            "2024-05-01",
            "population-share",
            WRONG,
        ),
        (
            "Ethnic Turks make up around 14 per cent of the population of Bulgaria.",
            "2024-05-01",
            "population-share",
            OPEN,
        ),
        ("Muslims make up 10 per cent of Bulgaria's people.", "2024-05-01", "population-share", OPEN),
        ("The Roma make up 15 per cent of Bulgaria's people.", "2024-05-01", "population-share", OPEN),
        (
            "The peninsula was Ukraine's, though but 9 per cent of its people are Crimean Tatars.",
            "2014-03-19",
            "population-share",
            OPEN,
        ),
        (
            "Shintoists are 48 per cent of Japan's people.",
            "2022-05-01",
            "population-share",
            OPEN,
        ),  # a later edition has 48.6 of 2021
        ("Literacy in Botswana is around 68 per cent.", "2024-05-01", "literacy", WRONG),
        ("Literacy in Botswana is around 78 per cent.", "2024-05-01", "literacy", OPEN),
        ("Literacy in Botswana is around 68 per cent.", "2034-05-01", "literacy", OPEN),
        ("Life expectancy in Germany was 70 years in 2019.", "2020-06-01", "life-expectancy", WRONG),
        ("Life expectancy in Mexico was 70.2 years in 2020.", "2021-06-01", "life-expectancy", OPEN),
        ("Life expectancy in Gabon is 66 years.", "2019-06-01", "life-expectancy", OPEN),
        ("The fertility rate of Tunisia is 4.1 children per woman.", "2020-06-01", "fertility-rate", WRONG),
        ("The fertility rate of China was 1.3 children per woman.", "2020-06-01", "fertility-rate", OPEN),
        ("The median age in Uganda is 29.", "2020-06-01", "median-age", WRONG),
        ("The median age in Japan is 49.", "2020-06-01", "median-age", OPEN),
        ("The median age of Israel is 30.", "2015-12-01", "median-age", OPEN),
    ],
)
def test_what_no_figure_moved_by_is_wrong(text: str, as_of: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind] == [label]


@pytest.mark.parametrize(("property_", "type_"), moves.SHAPES)
def test_the_kinds_hold_what_was_measured(property_: str, type_: str) -> None:
    kind = kindfiles.read(ROOT / "claims" / f"{property_}.toml")
    held = [(m.type, m.until, m.up_to, m.fall, m.rise) for m in kind.moves if m.type == type_]
    assert held == [
        (row["type"], *(Decimal(row[name]) for name in ("until", "up_to", "fall", "rise")))
        for row in moves.measured(property_, type_)
    ]
