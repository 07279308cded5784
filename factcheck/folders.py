"""Where the data that travels with the package stands: beside pyproject.toml in a checkout, inside the package in a wheel."""

from __future__ import annotations

import os
import sys
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
    return _of_user("cache")


def settings() -> Path:
    """The folder for the user's own settings."""
    return _of_user("config")


def _of_user(sort: str) -> Path:
    """A folder of the user, as platformdirs has it; where nothing but a home is told of on Linux without its import, which takes six milliseconds."""
    home = os.environ.get("HOME", "")
    told = f"XDG_{sort.upper()}_HOME" in os.environ or "ANDROID_DATA" in os.environ
    if sys.platform == "linux" and home.startswith("/") and not told:
        return Path(home) / f".{sort}" / "factcheck"
    import platformdirs

    return Path(getattr(platformdirs, f"user_{sort}_dir")("factcheck"))
