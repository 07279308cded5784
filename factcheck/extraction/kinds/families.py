"""Patterns written once for several families of words: `[[family]]`."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.errors import KindError
from factcheck.extraction.kinds.kinds import Pattern

FAMILY_WORDS = ("what", "bare", "more", "less", "as")
"""Keys of a [[family]] that are words for patterns; all others are qualifiers."""


def spread_out(
    patterns: list[Pattern], families: list[dict[str, str]], fault: Callable[[str, str], KindError]
) -> tuple[Pattern, ...]:
    """A pattern with a family word (<what>, <bare>, <more>, <less>, <as>) stands for one of every [[family]], with its words and qualifiers."""
    found: list[Pattern] = []
    for pattern in patterns:
        asked = [name for name in FAMILY_WORDS if f"<{name}>" in pattern.text]
        if asked and not families:
            told = f"pattern {pattern.text!r}: <{asked[0]}> needs at least one [[family]] that has it"
            raise fault("patterns", told)
        if asked:
            found.extend(_filled(pattern, family, asked) for family in families if all(n in family for n in asked))
        else:
            found.append(pattern)
    return tuple(found)


def _filled(pattern: Pattern, family: dict[str, str], asked: list[str]) -> Pattern:
    text = pattern.text
    for name in asked:
        text = text.replace(f"<{name}>", f"({family[name]})")
    details = {key: value for key, value in family.items() if key not in FAMILY_WORDS}
    return Pattern(text, tuple(sorted({**details, **dict(pattern.details)}.items())))
