"""What the text has told so far: its sentences, what each was about, the country it is mainly about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.sexes import cannot_be
from factcheck.extraction.items.sorts import FAMILIES, SERVES
from factcheck.extraction.spoken.meanings import Meanings
from factcheck.lexicon import worded
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_worded = worded("clauses", "memory")

FAR, NEARBY = 3, 10
"""Sentences back to which a topic reaches, and to which another subject is looked for."""
_TITLE_WEIGHT = 3
"""How much a title counts for what a draft is mainly about."""
_MAIN_COUNT, _MAIN_SHARE, _LEAST_SHARE = 3, 0.6, 0.45
"""A draft is mainly about a country named this often and in this share of its country names; in the least share, when twice as often as any other."""


_HE = _worded(r"\b{he}\b", re.IGNORECASE)
_SHE = _worded(r"\b{she}\b", re.IGNORECASE)
_OFTEN = 3
"""How many times as many of one sort of pronouns as of the other a draft about one person has."""


@dataclass(eq=False, repr=False)
class Memory:
    """The sentences read so far, as items, and what was spoken of in them."""

    meanings: Meanings
    text: str = ""
    """The draft."""
    sentences: list[list[Item]] = field(default_factory=list)
    line: int = 0
    """The sentence that began the line or paragraph being read."""
    story: int = 0
    """The sentence that opened the story of a bulletin being read: what stands before it is of others."""
    home: Named | None = None
    in_person: bool = False
    """Whether the author has said "we" or "here" so far."""
    role: str = "paragraph"
    """The role of the block being read: the items of a list speak of what the draft speaks of."""
    topics: dict[str, tuple[int, Named, bool]] = field(default_factory=dict)
    """By family: the sentence, what it is about, and whether that is sure."""
    heading: list[Item] = field(default_factory=list)
    """The last heading: what the entries of a list under it are about, where it names no places."""
    entry_loose: bool = False
    """Whether that name stands alone at its head, or only begins the first sentence: "SICA dates from 1991. Seven members"."""
    entry: Item | None = None
    """The name that heads the entry of a list, or the paragraph, being read: "Ghana. In the UN since 1957"."""
    boxed: Named | None = None
    """The one country that the last heading names: its labelled paragraphs are of it ("POLITICS. Independent since 1821")."""
    boxed_sure: bool = False
    """Whether the heading is of the country itself."""
    label: str | None = None
    """What the paragraph being read tells of that country, where a label begins it; "" where it may be anything."""
    titles: dict[str, set[str]] = field(default_factory=dict)
    """The titles that the text has given each person: "the president" is whom it called so."""
    portrayed: Named | None = None
    """The one person the draft's title names: "he" is that one, where nobody has been spoken of for long."""
    sexes: tuple[int, int] | None = None
    """How often the draft has "he" and "she", once that was asked."""
    told_of: tuple[int, tuple[Named, ...], frozenset[str]] = (-1, (), frozenset())
    """The last sentence that named people, whom, and the sexes of its pronouns: "She thinks of Alfredo Stroessner"."""
    strange: bool = False
    """Whether somebody without a name was spoken of since a person was named last."""
    lists: list[Named] = field(default_factory=list)
    """The lists of countries met so far, in the text and down the first column of tables."""
    entered: tuple[str, Named] | None = None
    """The day of the latest step into an organisation told of so far, and whose it was: "the newcomer" is that country."""
    counts: dict[int, Named] = field(default_factory=dict)
    """The organisation that was last said to have so many members: what "the 28" are from then on."""
    spoken: list[tuple[int, Named]] = field(default_factory=list)
    """The countries the sentences so far were surely about, with the sentence."""
    countries: Counter[str] = field(default_factory=Counter)
    """How often each country was named or meant by its capital so far."""
    most: str | None = None
    """The country named most often so far."""
    near: dict[tuple[str, ...], tuple[int, dict[str, Named]]] = field(default_factory=dict)
    """What `rivals` has found near by, with the number of the sentence."""
    said: dict[tuple[int, tuple[str, ...]], dict[str, Named]] = field(default_factory=dict)
    """What `rivals` has read in a sentence, by its number."""
    served: dict[tuple[str, tuple[str, ...]], frozenset[str]] = field(default_factory=dict)
    """What `topics` has found a name may be a topic of."""

    places: tuple[list[Item], list[int]] = field(default_factory=lambda: ([], []))
    """What `names_in` has answered last."""

    passage: int = 0
    """The sentence that opened the paragraph."""
    here: dict[str, Named] = field(default_factory=dict)
    """The countries that the names of the paragraph so far mean, in order."""

    meant_by: dict[str, set[str]] = field(default_factory=dict)
    """The names that have meant each country so far."""
    named: dict[str, Named] = field(default_factory=dict)
    """Those of them that a name means, no adjective."""
    free: dict[str, Named] = field(default_factory=dict)
    """Those of them whose names no preposition governs."""
    turned: Named | None = None
    """What the paragraph turned to by naming it, though no sentence was surely about it."""
    before: dict[str, Named] = field(default_factory=dict)
    """Those that the paragraph before meant."""

    def told_of_as(self, label: str) -> Named | None:
        """The one person of whom the sentence before told that "he" or "she" can be whose country is spoken of: "his nation"."""
        at, people, _ = self.told_of
        if at != len(self.sentences) or self.strange:
            return None
        able = {one.id: one for one in people if not cannot_be(one, label.lower().split(" ")[0])}
        return next(iter(able.values())) if len(able) == 1 else None

    def names_in(self, items: list[Item]) -> list[int]:
        """Where the names of a sentence stand, no pronouns; a sentence is asked about once for each of its pronouns."""
        if self.places[0] is not items:
            self.places = items, [at for at, item in enumerate(items) if item.kind == "e" and not is_pronoun(item)]
        return self.places[1]

    def count(self, entity: Entity) -> None:
        """Count a country that was named, or meant by its capital."""
        country = self.meanings.pick(entity, ("country", "metonym"))
        if country is not None:
            self.countries[country] += _TITLE_WEIGHT if self.role == "title" else 1
            count = self.countries[country]
            if self.most is None or (-count, country) < (-self.countries[self.most], self.most):
                self.most = country

    def portray(self, items: list[Item]) -> None:
        """Take note of whom the title names; of several, nobody is the one."""
        for item in items:
            id_ = self.meanings.person(item.mention) if isinstance(item.mention, Entity) and not item.members else None
            if id_ is not None and (self.portrayed is None or self.portrayed.id != id_):
                self.portrayed = Named(id_ if self.portrayed is None else None, self.meanings.label(id_, item.label))

    def meant_by_pronoun(self, pronoun: str) -> Named | None:
        """Whom a person's pronoun means that nobody spoken of lately fits: whom the title names, where the draft has more of his or her pronouns than of the others."""
        one = self.portrayed
        if one is None or one.id is None:
            return None
        if self.sexes is None:
            self.sexes = len(_HE.findall(self.text)), len(_SHE.findall(self.text))
        he, she = self.sexes
        own = _HE if he > _OFTEN * she else _SHE if she > _OFTEN * he else None
        return one if own is not None and own.fullmatch(pronoun) is not None else None

    def land_of_portrayed(self, label: str) -> Named | None:
        """The country of the one person the title names, where it is called "his country"."""
        whose, _, noun = label.lower().partition(" ")
        if self.portrayed is None or noun not in {"country", "nation", "homeland", "land"}:
            return None
        one = self.meant_by_pronoun(whose)
        land = self.meanings.names.country_of(one.id) if one is not None and one.id is not None else None
        return Named(land, self.meanings.label(land, land)) if land is not None else None

    def main(self, types: tuple[str, ...]) -> Named | None:
        """The country most of the names so far are of: often enough, and more than any other."""
        if "country" not in types and "place" not in types:
            return None
        best = self.most
        if best is None:
            return None
        count, total = self.countries[best], self.countries.total()
        second = max((n for id_, n in self.countries.items() if id_ != best), default=0)
        if count < _MAIN_COUNT or (
            count < total * _MAIN_SHARE and (count < total * _LEAST_SHARE or count < 2 * second)
        ):
            return None
        known = self.meanings.names.entity(best)
        return Named(best, known.label if known is not None else best)

    def topic(self, types: tuple[str, ...]) -> Named | None:
        """What the sentences before this one are about; unsure, the draft's main country, or nobody with the candidates named."""
        near = [
            (at, -rank, named, sure)
            for rank, (family, wanted) in enumerate(FAMILIES.items())
            if any(type_ in SERVES.get(family, wanted) for type_ in types if type_ != "metonym")
            and family in self.topics
            if family != ("place" if "metonym" in types else "state")
            for at, named, sure in (self.topics[family],)
            if len(self.sentences) - at <= FAR
        ]
        if not near:
            return None
        told, _, named, sure = max(near, key=lambda entry: entry[:2])
        if (
            named.id is not None
            and "place" not in types
            and not self.meanings.fits(named.id, types)
            and "metonym" not in types
        ):
            return self.main(types)
        if (
            named.id is not None
            and self.meanings.type_of(named.id) == "place"
            and not any(type_ in types for type_ in ("city", "name"))
        ):
            return None
        heads = self.role != "list-item" or self.main(types) is None or self._headed_by(named)
        if sure and (told > self.line or heads):
            return named
        return self.main(types) or Named(None, named.label, (), (named.id,) if named.id else ())

    def _headed_by(self, named: Named) -> bool:
        """Whether the heading above a list names something, so that its items are about that and not the draft's main country."""
        return any(named.id in one.candidates for item in self.heading for one in item.members or (item,))

    def holds(self, family: str) -> bool:
        """Whether what was spoken of before surely still is: a new name in passing does not change it."""
        at, _, sure = self.topics.get(family, (0, None, False))
        return sure and len(self.sentences) - at < FAR
