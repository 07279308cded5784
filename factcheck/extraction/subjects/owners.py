"""Whose a noun phrase is: the entity that owns or governs it, with its id, else its words."""

from __future__ import annotations

from factcheck.extraction.items import noun_phrases
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.noun_phrases import OWNING, PREPOSITIONS, Run
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

_TYPES = ("country", "place", "city", "org", "set", "person", "group", "religion", "event")
_OWNED = frozenset(["of", "between"])
_DESCRIPTIONS = word_set("names", "descriptions")
"""Nouns that stand for a country or body itself: "the Baltic state" is no part of the Baltic."""


class Owners:
    """The words of one sentence, with what its names mean."""

    def __init__(self, items: list[Item], discourse: Discourse, text: str) -> None:
        self.items = items
        self.discourse = discourse
        self.text = text

    def word(self, at: int) -> str:
        """The word at an index, "" where there is none."""
        return self.items[at].word if 0 <= at < len(self.items) else ""

    def who(self, at: int) -> Named:
        """What a name or pronoun means, else its words."""
        item = self.items[at]
        found = self.discourse.named(self.items, at, _TYPES)
        if found is not None and (found.id is not None or found.members) and not self._guessed(at, found):
            pair = (
                self.discourse.pair(self.items, at, _TYPES)
                if len(item.candidates) == 2 and item.label.endswith("s")
                else ()
            )
            return Named(None, found.label, pair) if pair else found
        if noun_phrases.is_relative(item):
            back = at - 1 - (self.word(at - 1) == ",")
            if back >= 0 and self.items[back].kind == "e":
                return self.who(back)
        return self.said((at, at + 1))

    def _guessed(self, at: int, found: Named) -> bool:
        """Whether a pronoun would stand for what its sentence does not name before it: that is no more than a guess."""
        if not self.items[at].alias.startswith("pronoun"):
            return False
        meant = {found.id, *(member.id for member in found.members)} - {None}
        named = {id_ for item in self.items[:at] for one in item.members or (item,) for id_ in one.candidates[:1]}
        return meant.isdisjoint(named)

    def said(self, run: Run) -> Named:
        """A phrase by its words alone."""
        return Named(None, noun_phrases.words(self.items, run, self.text))

    def owner(self, run: Run, *, counted: bool = False) -> tuple[Named, Named | None]:
        """Whose a noun phrase is, and what of theirs: "Moldova's exports", "trade between China and Kazakhstan".

        Where what is counted is told beside it, a place says no more than who is meant: "shoppers in Tashkent".
        """
        first, last = run
        if last - first == 1 and self.items[first].possessive and is_pronoun(self.items[first]):
            return self.said(run), None
        head = next((at for at in range(first + 1, last) if self.items[at].word in PREPOSITIONS), last)
        names = [at for at in range(first, last) if self.items[at].kind == "e"]
        inside = [at for at in names if at < head]
        if inside:
            return self._led_by(run, head, inside)
        if head < last and self.items[head].word in (_OWNED if counted else OWNING) and not self._indefinite(first):
            owner = next(
                (at for at in names if all(self.items[one].word not in PREPOSITIONS for one in range(head + 1, at))), -1
            )
            whose = self.who(owner) if owner >= 0 else None
            if whose is not None and (not is_pronoun(self.items[owner]) or whose.id is not None or whose.members):
                return whose, self.said((first, head))
        return self.said(run), None

    def _led_by(self, run: Run, head: int, names: list[int]) -> tuple[Named, Named | None]:
        """As `owner`, of a phrase that has names before its first preposition."""
        first, at = run[0], names[0]
        if self.items[at].possessive and at + 1 < run[1]:
            owner = self.who(at)
            if owner.id is None and not owner.members:
                return self.said(run), None
            return owner, self.said((at + 1, max(head, at + 2)))
        if names[-1] == head - 1:
            owner = self.who(head - 1)
            return (owner if owner.id or owner.members or head == run[1] else self.said(run)), None
        if (
            self._indefinite(first)
            or self.word(head - 1) in _DESCRIPTIONS
            or is_pronoun(self.items[at])
            or self.items[at].alias not in {"adjective", "demonym", "name"}
        ):
            return self.said(run), None
        return self.who(at), self.said((at + 1, head))

    def _indefinite(self, first: int) -> bool:
        """Whether a phrase is of one of many: "an American auction house"."""
        start = self.items[first].start
        return self.text[noun_phrases.article(self.text, start) : start].strip().lower() in {"a", "an", "one"}
