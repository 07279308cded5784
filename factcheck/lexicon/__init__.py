"""Language data for English: TOML files beside this module, read once a process."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any

from factcheck.errors import LexiconError

_HERE = Path(__file__).parent


@functools.cache
def table(name: str) -> dict[str, Any]:
    """The tables of `name`.toml. Raises LexiconError with file and position."""
    path = _HERE / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}") from error
