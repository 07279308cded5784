"""Slips that are flagged and look-alikes that are right and left alone: a table of cases for each room of checks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label

AS_OF = "2026-02-12"
"""The day the drafts are checked for, where a group has none of its own."""


def groups() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            yield path.stem, group


_PAIR = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
"""In a pair, what is wrong and what is right in its place."""


def cases(key: str) -> list[Any]:
    return [
        pytest.param(text, group, id=f"{room}-{text[:60]}") for room, group in groups() for text in told(group, key)
    ]


def told(group: dict[str, Any], key: str) -> list[str]:
    """The texts of a group, and one side of each of its pairs."""
    side = r"\1" if key == "slips" else r"\2"
    return [*group.get(key, ()), *(_PAIR.sub(side, pair) for pair in group.get("pairs", ()))]


def form_of(text: str) -> str | None:
    """The form a text of a pair is written in."""
    if text.startswith("#") or "| ---" in text or "](" in text:
        return "md"
    return "html" if "<table" in text else None


def flags(text: str, group: dict[str, Any], asks: str | None = None) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt; of a group that asks only, what it asks."""
    form, draft = group.get("form") or form_of(text), text
    if form == "html":
        draft = f"<html><body><article>{text}</article></body></html>"
    judged = api.check(from_bytes(draft.encode(), f"draft.{form}") if form else draft, group.get("as_of", AS_OF)).claims
    wrong = {Label.REFUTED, Label.CONFLICTING}
    return [j.verdict.explanation for j in judged if j.verdict.label in wrong or (asks and j.verdict.reason == asks)]


@pytest.mark.parametrize(("text", "group"), cases("slips"))
def test_slips_are_flagged(text: str, group: dict[str, Any]) -> None:
    assert flags(text, group, group.get("asks"))


@pytest.mark.parametrize(("text", "group"), cases("right"))
def test_what_is_right_is_left_alone(text: str, group: dict[str, Any]) -> None:
    assert flags(text, group, None if group.get("pairs") else group.get("asks")) == []
