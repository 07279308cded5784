"""What a desk reads: one file of words, which a newsroom may override line by line."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from pathlib import Path


@functools.cache
def built_in() -> dict[str, str]:
    """The wording file."""
    return tomllib.loads((Path(__file__).parent / "wording.toml").read_text(encoding="utf-8"))


def words(overrides: Mapping[str, str] | None = None) -> dict[str, str]:
    """The wording file, with a newsroom's own lines."""
    return {**built_in(), **(overrides or {})}
