"""Sentences of one sort each, true and wrong: what is true is never called wrong, and what was borne out or found once stays so."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from factcheck import api
from factcheck.model.lists import Label

pytestmark = pytest.mark.whole

FILES = sorted(Path(__file__).parent.glob("*.toml"))


def _of(*parts: str) -> list[ParameterSet]:
    """The sentences of some parts of all files, each with its date."""
    told = [(file.stem, tomllib.loads(file.read_text(encoding="utf-8"))) for file in FILES]
    return [
        pytest.param(as_of, text, id=f"{name}-{part}-{text[:60]}")
        for name, found in told
        for part in parts
        for as_of, text in found.get(part, ())
    ]


def _labels(as_of: str, text: str) -> set[Label]:
    return {judged.verdict.label for judged in api.check(text, as_of).claims}


@pytest.mark.parametrize(("as_of", "text"), _of("borne_out", "true"))
def test_nothing_true_is_called_wrong(as_of: str, text: str) -> None:
    assert _labels(as_of, text).isdisjoint({Label.REFUTED, Label.CONFLICTING})


@pytest.mark.parametrize(("as_of", "text"), _of("borne_out"))
def test_it_is_borne_out(as_of: str, text: str) -> None:
    assert Label.SUPPORTED in _labels(as_of, text)


@pytest.mark.parametrize(("as_of", "text"), _of("wrong"))
def test_it_is_found_wrong(as_of: str, text: str) -> None:
    assert Label.REFUTED in _labels(as_of, text)


@pytest.mark.parametrize(("as_of", "text"), _of("open_though_wrong"))
def test_what_is_wrong_is_not_borne_out(as_of: str, text: str) -> None:
    assert _labels(as_of, text) != {Label.SUPPORTED}
