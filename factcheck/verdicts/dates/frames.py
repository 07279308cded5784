"""The frames of `paraphrases.toml`: how events of a sort are told. A text is held against those alone that begin with one of its words."""

from __future__ import annotations

import functools
import re
from typing import Any

from factcheck import lazy
from factcheck.lexicon import either, table

_WORDS = lazy.pattern(r"\w+")


def spoken(text: str, *, hints: bool = False, day: bool = False) -> list[tuple[dict[str, Any], re.Pattern[str]]]:
    """The frames of which a text may say what is done, each with the pattern for that; with `hints` also for what may tell it, with `day` for what tells it of just its day."""
    frames, firsts = _frames(hints, day), _firsts(hints, day)
    met = {at for word in set(_WORDS.findall(text.lower())) for at in firsts.get(word, ())}
    return [frames[at] for at in sorted(met)]


def _said(frame: dict[str, Any], hints: bool, day: bool) -> tuple[str, ...]:
    return (*frame["said"], *(frame.get("hint", ()) if hints else ()), *(frame.get("day", ()) if day else ()))


@functools.cache
def _frames(hints: bool, day: bool) -> list[tuple[dict[str, Any], re.Pattern[str]]]:
    return [
        (frame, lazy.pattern(rf"\b(?:{either(_said(frame, hints, day))})\b", re.IGNORECASE))
        for frame in table("paraphrases")["frames"].values()
    ]


@functools.cache
def _firsts(hints: bool, day: bool) -> dict[str, list[int]]:
    """The first word of what a frame says -> the places of such frames."""
    found: dict[str, list[int]] = {}
    for at, (frame, _) in enumerate(_frames(hints, day)):
        for first in {_WORDS.findall(phrase.lower())[0] for phrase in _said(frame, hints, day)}:
            found.setdefault(first, []).append(at)
    return found
