"""Patterns that are compiled when they are first asked, and modules that are imported then: most drafts ask for one in five of them.

The `re` of a match is the compiled pattern, never the one that stands in the module.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

__all__ = ["known", "modules", "pattern"]

if TYPE_CHECKING:
    from re import Pattern

    def pattern(text: str, flags: int = 0, filled: Callable[[str], str] | None = None) -> Pattern[str]:
        """What `re.compile` makes of a text, or of what `filled` makes of it."""

else:

    class pattern:  # noqa: N801 - stands for `re.compile`
        """What `re.compile` makes of a text, or of what `filled` makes of it, once a method of it is called."""

        def __init__(self, text: str, flags: int = 0, filled: Callable[[str], str] | None = None) -> None:
            self._given = text, flags, filled

        def __getattr__(self, name: str) -> Any:
            from factcheck import kept_patterns  # needs what a command without a draft does not load

            text, flags, filled = self._given
            compiled = kept_patterns.compiled(text if filled is None else filled(text), int(flags))
            for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)


known = functools.cache(pattern)
"""The pattern of a text that is put together where it is asked, of the words of the lexicon and never of a draft's."""


class _Module:
    """A module that is imported when a name of it is first asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        found = getattr(importlib.import_module(self._name), name)
        setattr(self, name, found)
        return found


def modules(room: str, *names: str) -> list[Any]:
    """Modules of a room that few drafts ask for; the type checker is told of them by imports of its own."""
    return [_Module(f"{room}.{name}") for name in names]
