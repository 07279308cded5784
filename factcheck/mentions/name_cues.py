"""Which of its readings an ambiguous name has: the words around it settle it."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.mentions.name_words import listed
from factcheck.model.names import Alias
from factcheck.model.tokens import Tokens


@functools.lru_cache(maxsize=4096)
def cue_words(note: str) -> dict[str, frozenset[str]]:
    """Cue words by reading, from an alias's note: "needs: country:GE=Tbilisi,lari place:georgia-us=Atlanta"."""
    _, _, text = note.partition("; needs: ")
    return {
        reading: frozenset(words.split(","))
        for reading, _, words in (part.partition("=") for part in text.split())
        if words
    }


_BESIDE = 4


_NEAR = 40
"""Tokens around an ambiguous name in which a cue word counts before those farther off."""


class Cues:
    """The words of a text that settle an ambiguous name: those beside it first, then those near it, then all."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.met: frozenset[str] | None = None

    def settled(self, aliases: list[Alias], start: int, end: int) -> tuple[list[Alias], bool]:
        """The readings for which most cue words speak, and whether any do; all readings where none stands out."""
        if len(aliases) < 2:
            return aliases, True
        needs = next((needs for alias in aliases if (needs := cue_words(alias.note))), {})
        plain = [alias for alias in aliases if alias.kind not in {"metonym", "surname"}]
        if _called_a_state(self.tokens, start, end):
            states = [alias for alias in plain if alias.id in listed("states")]
            if states:
                return states, True
        if len({alias.id for alias in plain}) < 2 or not needs:
            return aliases, len({alias.id for alias in plain}) < 2
        for words in self._around(start, end):
            counts = {alias.id: len(needs.get(alias.id, frozenset()) & words) for alias in plain}
            best = max(counts.values())
            winners = {id_ for id_, count in counts.items() if count == best}
            if best and len(winners) == 1:
                return [alias for alias in aliases if alias.kind == "metonym" or alias.id in winners], True
        return aliases, False

    def _around(self, start: int, end: int) -> Iterator[frozenset[str]]:
        words = self.tokens.words
        before, after = words[max(0, start - _BESIDE) : start], words[end : end + _BESIDE]
        if "." in before:
            before = before[len(before) - before[::-1].index(".") :]
        if "." in after:
            after = after[: after.index(".")]
        yield frozenset(before + after)
        yield frozenset(words[max(0, start - _NEAR) : start] + words[end : end + _NEAR])
        if self.met is None:
            self.met = frozenset(words)
        yield self.met


def _called_a_state(tokens: Tokens, start: int, end: int) -> bool:
    """ "the state of Georgia", "Georgia state", "Georgia (U.S. state)"."""
    if [*tokens.lowers[max(0, start - 2) : start]] == ["state", "of"]:
        return True
    return "state" in tokens.lowers[end : end + 1] or (
        tokens.words[end : end + 1] == ["("] and "state" in tokens.lowers[end : end + 7]
    )
