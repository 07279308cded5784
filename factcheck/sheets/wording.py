"""What a desk reads: one file of words, which a newsroom may override line by line."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from factcheck.kept import kept
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict


@functools.cache
def built_in() -> dict[str, str]:
    """The wording file."""
    path = Path(__file__).parent / "wording.toml"
    found: dict[str, str] = kept("wording", [path], lambda: _parsed(path))
    return found


def _parsed(path: Path) -> dict[str, str]:
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def words(overrides: Mapping[str, str] | None = None) -> dict[str, str]:
    """The wording file, with a newsroom's own lines."""
    return {**built_in(), **(overrides or {})}


def meaning(verdict: Verdict, said: Mapping[str, str]) -> str:
    """What a finding means: of a draft that contradicts itself, no source is spoken of."""
    if verdict.reason == "differs-in-draft":
        return said["differs-in-draft"]
    if verdict.label is Label.CONFLICTING:
        return said["sources-differ"]
    if verdict.label is Label.REFUTED and verdict.reason == "impossible":
        return said["impossible"]
    return said[str(verdict.display)]
