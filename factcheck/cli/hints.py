"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def meant(word: str, known: Iterable[str]) -> str:
    """The known word most like one that is not known, as "did you mean 'x'?"; "" where none is like it."""
    import difflib

    close = difflib.get_close_matches(word, list(known), 1)
    return f"did you mean {close[0]!r}?" if close else ""
