"""Patterns written once for several families of words: `[[family]]`."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.errors import KindError
from factcheck.extraction.kinds.kinds import Pattern

_GROUPS = (("what", "bare", "more", "less", "as"), ("sort", "sorts"))
"""Words of families that stand side by side in one pattern: by what something is measured, and of what sort it is."""
FAMILY_WORDS = tuple(name for group in _GROUPS for name in group)
"""Keys of a [[family]] that are words for patterns; all others are qualifiers."""


def spread_out(
    patterns: list[Pattern], families: list[dict[str, str]], fault: Callable[[str, str], KindError]
) -> tuple[Pattern, ...]:
    """A pattern with a family word (<what>, <bare>, <more>, <less>, <as>, <sort>, <sorts>) stands for one of every [[family]], with its words and qualifiers."""
    for group in _GROUPS:
        patterns = [one for pattern in patterns for one in _each(pattern, group, families, fault)]
    return tuple(patterns)


def _each(
    pattern: Pattern, group: tuple[str, ...], families: list[dict[str, str]], fault: Callable[[str, str], KindError]
) -> list[Pattern]:
    """A pattern once for every family that has the words of a group it asks for; itself where it asks for none."""
    asked = [name for name in group if f"<{name}>" in pattern.text]
    if not asked:
        return [pattern]
    found = [_filled(pattern, family, asked) for family in families if all(name in family for name in asked)]
    if not found:
        told = f"pattern {pattern.text!r}: <{asked[0]}> needs at least one [[family]] that has it"
        raise fault("patterns", told)
    return found


def _filled(pattern: Pattern, family: dict[str, str], asked: list[str]) -> Pattern:
    text = pattern.text
    for name in asked:
        text = text.replace(f"<{name}>", f"({family[name]})")
    details = {key: value for key, value in family.items() if key not in FAMILY_WORDS}
    return Pattern(text, tuple(sorted({**details, **dict(pattern.details)}.items())))
