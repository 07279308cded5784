"""What a desk reads: one file of words, which a newsroom may override line by line."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from factcheck.kept import kept


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
