"""Nothing is called wrong of a country, a club or a person that is only told of something or somebody else: every beginning of a grid with every end."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from factcheck import api
from factcheck.model.lists import Label

pytestmark = pytest.mark.whole


def _beginnings() -> list[ParameterSet]:
    grids = tomllib.loads((Path(__file__).parent / "things.toml").read_text(encoding="utf-8"))["grid"]
    return [
        pytest.param(grid["as_of"], beginning, grid["ends"], id=beginning)
        for grid in grids
        for beginning in grid["beginnings"]
    ]


@pytest.mark.parametrize(("as_of", "beginning", "ends"), _beginnings())
def test_what_is_told_of_something_else_is_not_called_wrong(as_of: str, beginning: str, ends: list[str]) -> None:
    wrong = {Label.REFUTED, Label.CONFLICTING}
    flagged = [
        f"{beginning} {end}"
        for end in ends
        if any(judged.verdict.label in wrong for judged in api.check(f"{beginning} {end}", as_of).claims)
    ]
    assert not flagged
