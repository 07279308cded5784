"""Facts: what the sources of the store agree on, each with a value that is false in its place."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from factcheck.model.statements import Statement
from factcheck.store.query import Store

Slots = dict[str, str]
SETTINGS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "world.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Fact:
    """What is true of a subject, slot by slot, and what is false in the place of one; `refutable` where sources say enough to tell."""

    kind: str
    slots: Slots
    false: Slots = field(default_factory=dict)
    refutable: bool = True


@dataclass(frozen=True)
class Subject:
    """Whom facts are of: a country, person or organisation."""

    id: str
    sort: str
    name: str
    pronoun: str
    facts: tuple[Fact, ...]
    called: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class World:
    """A store on a day, and the dice for what is told and what is false."""

    store: Store
    day: str
    rng: Random

    @property
    def year(self) -> int:
        return int(self.day[:4])

    def named(self, id_: str) -> str:
        """The name of a thing as a draft has it."""
        label: str = SETTINGS["renamed"].get(id_, self.store.label(id_))
        return f"the {label}" if label in SETTINGS["articles"] else label


Finder = Callable[[World, str], Iterator[Fact]]


def agreed(rows: Sequence[Statement], within: str = "1.01") -> str | None:
    """The figure sources agree on, the newest one; None where they are none, or too far apart."""
    numbers = [row.number for row in rows if row.value]
    if not numbers or min(numbers) <= 0 or max(numbers) > min(numbers) * Decimal(within):
        return None
    return max(rows, key=lambda row: (row.source == "factbook", row.edition)).value


def factbook(world: World, subject: str, property_: str, definition: str | None = None) -> list[Statement]:
    """What both editions of the book say of a property."""
    rows = world.store.statements(subject, property_)
    return [r for r in rows if r.source == "factbook" and definition in (None, r.definition)]


def active(row: Statement, day: str) -> bool:
    """Whether a dated row holds on a day."""
    return bool(row.start) and row.start <= day[: len(row.start)] and (not row.end or row.end > day)


def other(world: World, true: str, among: Sequence[str]) -> str | None:
    """One of some names that is not the true one."""
    rest = sorted({name for name in among if name != true})
    return world.rng.choice(rest) if rest else None


def off(world: World, value: str) -> str:
    """A figure that is not nearly the one given."""
    factor = Decimal(world.rng.choice(["0.6", "0.7", "1.4", "1.7"]))
    return str(round(Decimal(value) * factor, 0 if Decimal(value) > 10 else 1))


def off_count(world: World, value: int) -> str:
    """A small number that is another one."""
    return str(world.rng.choice([n for n in (value - 2, value - 1, value + 1, value + 2, value + 3) if n > 1]))


def off_date(world: World, value: str) -> str:
    """A date some years off, and before the day of the draft."""
    year = int(value[:4])
    steps = [step for step in (-14, -11, -9, -7, 7, 9, 11, 14) if year + step < world.year]
    return f"{year + world.rng.choice(steps):04}{value[4:]}"
