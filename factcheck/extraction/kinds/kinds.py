"""Claim kinds: what is checked, how it is found and what it is compared with."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import dataclass, field

OPERATORS = frozenset(
    [
        "range",
        "count",
        "name",
        "date",
        "member-of",
        "rank",
        "sum-over",
        "ratio",
        "change",
        "density",
        "portion",
        "calendar",
        "holder",
        "term",
        "event",
        "neighbours",
        "age",
        "members",
    ]
)


SLOTS = frozenset(
    [
        "millions",
        "crowd",
        "counted",
        "place",
        "palace",
        "sea",
        "bodies",
        "country",
        "lands",
        "city",
        "weekday",
        "duration",
        "org",
        "person",
        "group",
        "language",
        "religion",
        "currency",
        "set",
        "event",
        "name",
        "count",
        "people",
        "length",
        "area",
        "money",
        "percent",
        "share",
        "rank",
        "ordinal",
        "multiple",
        "members",
        "neighbours",
        "languages",
        "divisions",
        "landlocked",
        "allies",
        "founders",
        "permanents",
        "demonym",
        "age",
        "years",
        "decades",
        "number",
        "density",
        "temperature",
        "rate",
        "date",
        "title",
        "any",
    ]
)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the reading it has to have, or (for counter-examples) none."""

    text: str
    reading: tuple[tuple[str, str], ...] = ()
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of a kind's patterns with the qualifiers it sets."""

    text: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Gist:
    """Words that, anywhere in the clause of a figure, date or name no pattern has taken, say what it is: of each group one has to stand there."""

    value: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    role: str = "value"
    """What the figure, date or name is in the claim: its value, or its `object` or `subject` where the kind compares names."""


@dataclass(frozen=True, slots=True)
class Move:
    """How far figures moved, as measured: over up to `until` years, from an earlier figure of up to `up_to`, the later one lay at most `fall` below and `rise` above it."""

    type: str
    """The type of the claim's object; "" for any."""
    until: Decimal
    up_to: Decimal
    fall: Decimal
    rise: Decimal


@dataclass(frozen=True, slots=True)
class Kind:
    """A claim kind: what it is called, how it is found, what it is compared with and how."""

    kind: str
    title: str
    property: str
    operator: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    value: tuple[str, ...]
    unit: str
    spread: Decimal
    spread_is_share: bool
    age_limit: int | None
    own_limit: float
    may_refute: bool
    definition: str
    metonym: bool
    modality: bool
    standing: bool
    """Whether what it tells is so whatever is planned: a border is as long as it is."""
    symmetric: bool
    subject_from: tuple[str, ...]
    object_from: tuple[str, ...]
    headers: tuple[str, ...]
    header_details: tuple[tuple[str, str], ...]
    """The qualifiers of what stands under such a heading: the height of a country is that of its highest point."""
    low_limit: Decimal | None
    high_limit: Decimal | None
    patterns: tuple[Pattern, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]
    examples: tuple[Example, ...] = field(default=())
    counter_examples: tuple[Example, ...] = field(default=())
    path: str = ""
    frames: str = ""
    """A set of common patterns (lexicon/frames.toml) over the kind's own word list `noun`."""
    gists: tuple[Gist, ...] = field(default=())
    """Words that say what a figure is wherever they stand in its clause; such a claim may only be supported."""
    revised: Decimal = Decimal(0)
    """How far a first estimate may lie from the figure sources settle on; a difference up to this is shown and not held against a draft."""
    drift: tuple[tuple[str, Decimal], ...] = field(default=())
    """How far a figure may move in a year, in the unit of the kind, by the type of its object ("" for any): what lies no farther from a source's of another year is not held against a draft."""
    moves: tuple[Move, ...] = field(default=())
    """How far figures of the kind ever moved in so many years: what lies farther from all of other years is held against a draft for all that it may have drifted. Ordered by years, then by size."""
    ways: tuple[tuple[str, Decimal], ...] = field(default=())
    """How far figures that others measure or estimate may lie from a source's: by `points` or a `share`, by a share of the smaller of two `parts` of a hundred, by `each` unit it lies `below` or `above` a mark,
    by a share `yearly`, with a `lag` of years where the draft tells no year and is older than the edition."""
    reach: tuple[tuple[str, Decimal], ...] = field(default=())
    """How far a figure has to lie from all of its year and of the years beside it, by `points` and by a `share`, for a secondary source and a primary one of another year to refute it."""
    also: tuple[str, ...] = ()
    """Definitions in use beside the kind's own: a figure of one bears a claim out with a caveat, and keeps it from being refuted."""
    yearly: bool = False
    """Sources give means of years, papers the latest month: only a claim about a whole year is refuted."""
    slips: bool = False
    """What lies near the source's without agreeing is a slip about that subject, though another be conceivable: figures and dates of others or of parts seldom lie as near."""


CLASSES = (Example, Pattern, Gist, Move, Kind)
