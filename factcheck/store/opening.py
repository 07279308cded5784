"""The store of some source folders: built when it is missing, and anew when its file is damaged."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.store import build as building
from factcheck.store.query import Store

Told = Callable[[str], None]


def open_built(
    roots: tuple[Path, ...], cache: Path, house: tuple[tuple[str, str], ...] = (), told: Told | None = None
) -> Store:
    """The store of these folders; `told` hears, once, that it had to be built. Raises SourceError, StoreError."""
    known = building.known(roots, cache)
    begin = time.perf_counter()
    made: list[bool] = []
    path = known or building.locate(roots, cache, lambda _, damaged: made.append(damaged))
    if any(made):
        _say(told, f"{path}: is no whole store; building it anew")
    elif made:
        _say(told, f"store built from the sources in {time.perf_counter() - begin:.1f} s: {path}")
    try:
        return Store(path, house)
    except StoreError as error:  # whole, but no store of this version
        _say(told, f"{error.args[0].partition('; build')[0]}; building it anew")
        building.build(roots, path)
        return Store(path, house)


def _say(told: Told | None, message: str) -> None:
    if told is not None:
        told(message)
