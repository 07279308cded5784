"""A sentence as patterns see it: a list of items, each a word or a mention."""

from __future__ import annotations

from factcheck.frozen import dataclass
from factcheck.model.mentions import Date, Entity, Identifier, Quantity


@dataclass(frozen=True, slots=True)
class Item:
    """A word (`kind` w), or a quantity q, date d, entity e, identifier i, title o; lists of them carry `members`.

    `word` is the lower-case word, for entities that are pronouns too; "" for other mentions.
    """

    kind: str
    word: str
    start: int
    end: int
    mention: Quantity | Date | Entity | Identifier | None = None
    members: tuple[Item, ...] = ()
    roles: tuple[str, ...] = ()
    possessive: bool = False
    definite: bool = False

    @property
    def alias(self) -> str:
        """By what kind of name an entity was met; "" of all else."""
        return self.mention.alias if isinstance(self.mention, Entity) else ""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The ids of what a name may mean, the likeliest first."""
        return self.mention.candidates if isinstance(self.mention, Entity) else ()

    @property
    def label(self) -> str:
        """A name as it is written; "" of all else."""
        return self.mention.label if isinstance(self.mention, Entity) else ""

    @property
    def noun(self) -> str | None:
        """What a figure counts, where it says so."""
        return self.mention.noun if isinstance(self.mention, Quantity) else None


def is_pronoun(item: Item) -> bool:
    """Whether an item is a pronoun or a definite description, which stand for something named elsewhere."""
    mention = item.mention
    return item.kind == "e" and isinstance(mention, Entity) and mention.alias.startswith(_STANDING)


_STANDING = ("pronoun", "description")


def named_at(items: list[Item]) -> frozenset[int]:
    """The offsets at which a name that is known begins."""
    return frozenset(
        item.start
        for item in items
        if isinstance(item.mention, Entity) and item.mention.candidates and not is_pronoun(item)
    )


def goes_bare(item: Item) -> bool:
    """Whether a date is told from the draft's day, and so may go without "in" or "on": "50 years ago", "last month"."""
    date = item.mention
    return (
        isinstance(date, Date)
        and date.anchor == "draft"
        and date.type == "DATE"
        and date.relation is None
        and not item.possessive
        and not item.members
    )
