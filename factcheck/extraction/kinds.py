"""Kind files: what can be checked, as data. Read strictly; every error names the file and what is allowed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.errors import KindError

OPERATORS = frozenset(
    [
        "range",
        "count",
        "name",
        "date",
        "interval",
        "member-of",
        "share",
        "rank",
        "sum-over",
        "ratio",
        "change",
        "density",
        "difference",
        "calendar",
        "holder",
        "term",
        "event",
        "neighbours",
        "age",
        "members",
        "none",
    ]
)
SLOTS = frozenset(
    [
        "millions",
        "crowd",
        "counted",
        "place",
        "country",
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
        "demonym",
        "age",
        "years",
        "number",
        "density",
        "temperature",
        "rate",
        "date",
        "title",
        "any",
    ]
)
_KEYS = frozenset(
    [
        "kind",
        "title",
        "property",
        "operator",
        "subject",
        "object",
        "value",
        "unit",
        "spread",
        "age_limit",
        "own_limit",
        "may_refute",
        "definition",
        "patterns",
        "words",
        "cues",
        "metonym",
        "symmetric",
        "details",
        "example",
        "counter_example",
        "subject_from",
        "object_from",
        "headers",
        "range_limit",
        "time",
        "modality",
        "negative",
        "frames",
        "yearly",
        "family",
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
    symmetric: bool
    subject_from: tuple[str, ...]
    object_from: tuple[str, ...]
    headers: tuple[str, ...]
    low_limit: Decimal | None
    high_limit: Decimal | None
    patterns: tuple[Pattern, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]
    examples: tuple[Example, ...] = field(default=())
    counter_examples: tuple[Example, ...] = field(default=())
    path: str = ""
    frames: str = ""
    """A set of common patterns (lexicon/frames.toml) over the kind's own word list `noun`."""
    yearly: bool = False
    """Sources give means of years, papers the latest month: only a claim about a whole year is refuted."""


def load(roots: tuple[Path, ...]) -> tuple[Kind, ...]:
    """Every kind of the folders, by name; a later folder's kind replaces an earlier one's. Raises KindError."""
    found: dict[str, Kind] = {}
    for root in roots:
        for path in sorted(root.glob("*.toml")):
            kind = read(path)
            found[kind.kind] = kind
    return tuple(found[name] for name in sorted(found))


def read(path: Path) -> Kind:
    """One kind file."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KindError(f"{path}: {error}; expected a TOML file as described in docs/kinds.md") from error
    except UnicodeDecodeError as error:
        raise KindError(f"{path}: not UTF-8 text ({error.reason} at byte {error.start})") from error
    unknown = sorted(set(raw) - _KEYS)
    if unknown:
        raise KindError(f"{path}: unknown key {unknown[0]!r}; allowed: {', '.join(sorted(_KEYS))}")
    return _kind(path, raw)


def _need(path: Path, raw: dict[str, Any], key: str) -> str:
    if not isinstance(raw.get(key), str) or not raw[key]:
        raise KindError(f"{path}: {key!r} is missing or no text")
    return str(raw[key])


def _slots(path: Path, raw: dict[str, Any], key: str) -> tuple[str, ...]:
    found = tuple(raw.get(key, ()))
    for slot in found:
        if slot not in SLOTS:
            raise KindError(f"{path}: {key} {slot!r} is not a slot; allowed: {', '.join(sorted(SLOTS))}")
    return found


def _kind(path: Path, raw: dict[str, Any]) -> Kind:
    operator = _need(path, raw, "operator")
    if operator not in OPERATORS:
        raise KindError(f"{path}: operator {operator!r} is not known; allowed: {', '.join(sorted(OPERATORS))}")
    name = _need(path, raw, "kind")
    if name != path.stem:
        raise KindError(f"{path}: the kind {name!r} has to bear the file's name, {path.stem!r}")
    spread, is_share = _spread(path, raw.get("spread", "0"))
    low, high = (None if limit == "" else Decimal(str(limit)) for limit in raw.get("range_limit", ["", ""]))
    return Kind(
        kind=name,
        title=_need(path, raw, "title"),
        property=str(raw.get("property", name)),
        operator=operator,
        subject=_slots(path, raw, "subject"),
        object=_slots(path, raw, "object"),
        value=_slots(path, raw, "value"),
        unit=str(raw.get("unit", "")),
        spread=spread,
        spread_is_share=is_share,
        age_limit=raw.get("age_limit"),
        own_limit=float(raw.get("own_limit", 1.1)),
        may_refute=_flag(path, raw, "may_refute"),
        definition=str(raw.get("definition", "")),
        metonym=_flag(path, raw, "metonym"),
        modality=bool(raw.get("modality", True)),
        symmetric=_flag(path, raw, "symmetric"),
        subject_from=tuple(raw.get("subject_from", ("phrase", "clause", "topic"))),
        object_from=tuple(raw.get("object_from", ())),
        headers=tuple(word.lower() for word in raw.get("headers", ())),
        low_limit=low,
        high_limit=high,
        patterns=_patterns(path, raw),
        words=tuple(sorted((name, tuple(words)) for name, words in raw.get("words", {}).items())),
        examples=tuple(_example(path, entry) for entry in raw.get("example", ())),
        counter_examples=tuple(_example(path, entry) for entry in raw.get("counter_example", ())),
        path=str(path),
        frames=str(raw.get("frames", "")),
        yearly=_flag(path, raw, "yearly"),
    )


def _flag(path: Path, raw: dict[str, Any], key: str) -> bool:
    found = raw.get(key, False)
    if not isinstance(found, bool):
        raise KindError(f"{path}: {key} has to be true or false, not {found!r}")
    return found


def _spread(path: Path, text: str) -> tuple[Decimal, bool]:
    """A spread as written: "2%" of the figure, or "0.3" in its unit."""
    try:
        return (Decimal(text[:-1]) / 100, True) if text.endswith("%") else (Decimal(text), False)
    except ArithmeticError as error:
        raise KindError(f'{path}: spread {text!r} is neither a percentage ("2%") nor a number ("0.3")') from error


_FAMILY_WORDS = ("what", "bare", "more", "less", "as")
"""Keys of a [[family]] that are words for patterns; all others are qualifiers."""


def _patterns(path: Path, raw: dict[str, Any]) -> tuple[Pattern, ...]:
    """The kind's patterns; one with <what> or <bare> stands for one of every [[family]], with its words and qualifiers."""
    families = [_family(path, entry) for entry in raw.get("family", ())]
    found: list[Pattern] = []
    for pattern in (_pattern(path, entry) for entry in raw.get("patterns", ())):
        asked = [name for name in _FAMILY_WORDS if f"<{name}>" in pattern.text]
        if asked and not families:
            raise KindError(f"{path}: pattern {pattern.text!r}: <{asked[0]}> needs at least one [[family]] that has it")
        if asked:
            found.extend(_filled(pattern, family, asked) for family in families if all(n in family for n in asked))
        else:
            found.append(pattern)
    return tuple(found)


def _filled(pattern: Pattern, family: dict[str, str], asked: list[str]) -> Pattern:
    text = pattern.text
    for name in asked:
        text = text.replace(f"<{name}>", f"({family[name]})")
    details = {key: value for key, value in family.items() if key not in _FAMILY_WORDS}
    return Pattern(text, tuple(sorted({**details, **dict(pattern.details)}.items())))


def _family(path: Path, entry: Any) -> dict[str, str]:
    if not isinstance(entry, dict) or not any(name in entry for name in _FAMILY_WORDS):
        raise KindError(
            f"{path}: a [[family]] needs a text {', '.join(_FAMILY_WORDS)}, and may have qualifiers beside it"
        )
    return {key: str(value) for key, value in entry.items()}


def _pattern(path: Path, entry: Any) -> Pattern:
    if isinstance(entry, str):
        return Pattern(entry)
    if isinstance(entry, dict) and isinstance(entry.get("text"), str):
        details = tuple(sorted((str(key), str(value)) for key, value in entry.items() if key != "text"))
        return Pattern(entry["text"], details)
    raise KindError(f"{path}: a pattern is a text or a table with text and qualifiers, not {entry!r}")


def _example(path: Path, entry: Any) -> Example:
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise KindError(f"{path}: an example needs a text")
    reading = tuple(
        sorted((str(key), str(value)) for key, value in entry.items() if key not in {"text", "as_of", "why"})
    )
    return Example(entry["text"], reading, str(entry.get("as_of", "")))
