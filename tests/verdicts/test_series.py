"""What ranks, totals and ratios are computed from is what the kind of that figure says, and where it is not, that is told here."""

from __future__ import annotations

import pytest

from factcheck.extraction.kinds.compiled import Compiled
from factcheck.verdicts.base.series import AGE_LIMITS, DEFINITIONS

NOT_LIMITED = {"fertility-rate", "gdp-growth", "inflation", "life-expectancy", "literacy", "median-age", "population-density", "population-growth", "population-share", "unemployment"}  # fmt: skip
"""Rates, which are ranked and compared by the figure nearest the time, be it older than one such figure alone may be."""
OF_COUNTRIES = {"elevation"}
"""A mountain's height has no definition, so its kind names none; what ranks countries is their highest point."""


@pytest.fixture
def of_figures(kinds: Compiled) -> dict[str, tuple[int | None, str]]:
    """Age limit and definition by property, as the kinds of plain figures have them; such a kind has the name of its property."""
    return {kind.property: (kind.age_limit, kind.definition) for kind in kinds.kinds.values() if kind.kind == kind.property}  # fmt: skip


def test_age_limits_are_those_of_the_kinds(of_figures: dict[str, tuple[int | None, str]]) -> None:
    limited = {name: limit for name, (limit, _) in of_figures.items() if limit is not None}
    assert {name: limit for name, limit in limited.items() if name not in NOT_LIMITED} == AGE_LIMITS
    assert set(limited) >= NOT_LIMITED


def test_definitions_are_those_of_the_kinds(of_figures: dict[str, tuple[int | None, str]]) -> None:
    defined = {name: definition for name, (_, definition) in of_figures.items() if definition}
    assert defined == {name: definition for name, definition in DEFINITIONS.items() if name not in OF_COUNTRIES}
    assert set(DEFINITIONS) >= OF_COUNTRIES
