"""What is found in a sentence before anything is claimed: quantities, dates, entities, hedges, identifiers."""

from __future__ import annotations

import calendar
from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.model.dates import PartialDate
from factcheck.model.numbers import number as plain
from factcheck.model.ranges import Admits


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit: `value` is in `unit`, scale words applied.

    `measure` is the dimension of the unit (count length area share money rate age rank multiple duration ...);
    `form` how it is written (cardinal ordinal fraction multiple range ratio vague); `noun` the counted noun ("villages").
    `hedge` is the code of the hedge before it (hedges.toml); its words are a mention of their own.
    """

    start: int
    end: int
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    measure: str
    admits: Admits
    form: str = "cardinal"
    hedge: str | None = None
    noun: str | None = None
    step: Decimal = Decimal(1)
    """The unit of the last digit that carries meaning, in `unit`: 7,000 km -> 1000."""
    outer_start: int = -1
    """Where the hedge before the figure begins (the figure's own start when there is none)."""
    per: str | None = None
    """What it is counted by: "day" of "barrels a day", "100000" of "per 100,000"; the words stand outside the span."""
    number: tuple[int, int] = (-1, -1)
    """Where the number itself stands, without unit, currency or noun: "7,000" of "7,000 km"."""
    apart: tuple[int, int] = (0, 0)
    """Where words of it stand apart, behind a name: the "in five" of "four Nepalis in five"."""

    @property
    def kind(self) -> str:
        """What sort of mention this is."""
        return "quantity"

    def to_dict(self) -> dict[str, object]:
        """The mention as plain data: exact figures as text where a float would not hold them."""
        return {
            "start": self.start, "end": self.end, "kind": self.kind, "value": plain(self.value),
            "low": plain(self.low), "high": plain(self.high), "unit": self.unit, "hedge": self.hedge,
            "measure": self.measure, "form": self.form, "noun": self.noun, "per": self.per,
            "number": list(self.number),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Date:
    """A date or period as an interval of partial dates, with its TIMEX3 value.

    `anchor`: "text" (complete as written), "draft" (from the draft's date) or "context" (from a date in the text, at `anchor_span`).
    `relation` is the word before it, outside the span: in on since until by before after from during.
    """

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None
    value: str
    type: str = "DATE"
    anchor: str = "text"
    anchor_span: tuple[int, int] | None = None
    inferred: bool = False
    relation: str | None = None
    weekday: str | None = None
    """The weekday written beside the date, lower case; whether it fits is for a checker to say."""

    @property
    def kind(self) -> str:
        """What sort of mention this is."""
        return "date"

    @property
    def start_date(self) -> str | None:
        """The first day it may mean, as ISO date; years before the common era as ISO counts them (44 BC is -0043)."""
        return _before_christ(self.value, last=False) if self.first is None else self.first.first().isoformat()

    @property
    def end_date(self) -> str | None:
        """The last day it may mean, as ISO date."""
        return _before_christ(self.value, last=True) if self.last is None else self.last.last().isoformat()

    def to_dict(self) -> dict[str, object]:
        """The mention as plain data, its value a TIMEX3 one."""
        return {
            "start": self.start, "end": self.end, "kind": self.kind, "start_date": self.start_date,
            "end_date": self.end_date, "value": self.value, "type": self.type, "anchor": self.anchor,
            "anchor_span": self.anchor_span, "inferred": self.inferred, "relation": self.relation,
        }  # fmt: skip


def _before_christ(value: str, *, last: bool) -> str | None:
    """The first or last day of "BC0044" (-0043), the century "BC04" (-0499 to -0400), the decade "BC049", "BC0044-03-15", "BC0027/0014".

    None for anything else: TIMEX3 counts the years back from 1 BC, ISO 8601 from the year 0, which is 1 BC.
    """
    if not value.startswith("BC"):
        return None
    first, _, until = value.partition("/")
    year, *rest = (until if until and last else first).split("-")
    digits = year.removeprefix("BC")
    if digits == year:
        return f"{year}-12-31"
    size = 10 ** (_YEAR - len(digits))
    century = len(digits) == _CENTURY
    number = 1 - int(digits) * size - century - (0 if last else size - 1)
    month = int(rest[0]) if rest else _LAST_MONTH if last else 1
    size_of_month = calendar.monthrange(2000 + number % 400, month)[1]
    day = int(rest[1]) if len(rest) > 1 else size_of_month if last else 1
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number):04d}-{month:02d}-{day:02d}"


_CENTURY, _YEAR, _LAST_MONTH = 2, 4, 12


@dataclass(frozen=True, slots=True)
class Entity:
    """A name, a definite description or a pronoun, with the entities it may mean, best first.

    `id` is None while it is ambiguous or unknown. `alias` says by what kind of name it was met
    (name demonym adjective metonym historical description pronoun shape ...).
    """

    start: int
    end: int
    id: str | None
    label: str
    candidates: tuple[str, ...]
    alias: str = "name"
    possessive: bool = False
    type: str = ""
    """ "person" for a name no source knows that its title, role, age or verb shows to be one; "chamber" for a seat that is no ruler's: the Bundestag;
    "owned" for a surname told only by its country: "Germany's Merkel"."""

    @property
    def kind(self) -> str:
        """What sort of mention this is."""
        return "entity"

    def to_dict(self) -> dict[str, object]:
        """The mention as plain data."""
        return {
            "start": self.start, "end": self.end, "kind": self.kind, "id": self.id, "label": self.label,
            "candidates": list(self.candidates), "alias": self.alias, "type": self.type,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hedge:
    """The words that loosen or bound a figure: "some", "just over"."""

    start: int
    end: int
    code: str

    @property
    def kind(self) -> str:
        """What sort of mention this is."""
        return "hedge"

    def to_dict(self) -> dict[str, object]:
        """The mention as plain data."""
        return {"start": self.start, "end": self.end, "kind": self.kind, "code": self.code}


@dataclass(frozen=True, slots=True)
class Identifier:
    """Digits that are no quantity: phone numbers, scores, versions, model names, addresses, page furniture."""

    start: int
    end: int
    type: str

    @property
    def kind(self) -> str:
        """What sort of mention this is."""
        return "identifier"

    def to_dict(self) -> dict[str, object]:
        """The mention as plain data."""
        return {"start": self.start, "end": self.end, "kind": self.kind, "type": self.type}


Mention = Quantity | Date | Entity | Hedge | Identifier
