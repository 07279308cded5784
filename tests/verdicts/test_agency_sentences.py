"""Ordinary sentences of agency copy, true and wrong, by cause (`agency_sentences.toml`): what is found of each, and that nothing true comes out wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.whole

Check = Callable[..., dict[str, Any]]

_CASES = tomllib.loads(Path(__file__).with_suffix(".toml").with_stem("agency_sentences").read_text("utf-8"))["case"]
_AGAINST = {"REFUTED", "CONFLICTING"}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:60])
def test_agency_sentences(sheet_of: Check, case: dict[str, str]) -> None:
    claims = sheet_of(case["text"], case["as_of"])["claims"]
    found = [(c["kind"], c["label"], c["quote"], c["explanation"]) for c in claims]
    if case["label"] not in _AGAINST:
        assert not [one for one in found if one[1] in _AGAINST], found
    if case["label"] != "OPEN":
        assert (case["kind"], case["label"]) in [one[:2] for one in found], found
