"""Where the data that travels with the package stands: beside pyproject.toml in a checkout, inside the package in a wheel."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent


def builtin(name: str) -> Path:
    """The folder `name` (claims, sources, examples). Raises FileNotFoundError naming both places looked at."""
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    if (_PACKAGE / name).is_dir():
        return _PACKAGE / name
    raise FileNotFoundError(f"no folder {name!r} at {_PACKAGE / name} or {checkout / name}")


def cache() -> Path:
    """The folder for stores and compiled tables: FACTCHECK_CACHE, else the user's cache folder."""
    chosen = os.environ.get("FACTCHECK_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("factcheck"))
