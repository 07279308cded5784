"""Kind files: what can be checked, as data. Read strictly; every error names the file and what is allowed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factcheck.errors import KindError
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.kinds.kindvalues import Values
from factcheck.places import read as read_toml

KEYS = frozenset(
    [
        "kind", "title", "property", "operator", "subject", "object", "value", "unit", "spread", "age_limit", "own_limit", "may_refute",
        "definition", "patterns", "words", "metonym", "symmetric", "example", "counter_example", "subject_from", "object_from", "headers", "header_details",
        "range_limit", "modality", "standing", "frames", "revised", "drift", "moves", "ways", "reach", "also", "yearly", "slips", "family",
        "gist",
    ]
)  # fmt: skip


def load(roots: tuple[Path, ...]) -> tuple[Kind, ...]:
    """Every kind of the folders, by name; a later folder's kind replaces an earlier one's. Raises KindError."""
    found: dict[str, Kind] = {}
    for path in files(roots):
        kind = read(path)
        found[kind.kind] = kind
    return tuple(found[name] for name in sorted(found))


def files(roots: tuple[Path, ...]) -> list[Path]:
    """The kind files of folders, folder by folder."""
    return [path for root in roots for path in sorted(root.glob("*.toml"))]


def read(path: Path) -> Kind:
    """One kind file."""
    raw, places = read_toml(path, KindError, "a TOML file as described in docs/kinds.md")
    unknown = sorted(set(raw) - KEYS)
    if unknown:
        raise KindError(f"{places.key(unknown[0])}: unknown key {unknown[0]!r}; allowed: {', '.join(sorted(KEYS))}")
    return _kind(Values(path, places, raw))


def _kind(file: Values) -> Kind:
    return Kind(**_named(file), **_held(file), **_worded(file), **_around(file), path=str(file.path))


def _named(file: Values) -> dict[str, Any]:
    """What a kind is called, and what it is of."""
    operator, name = file.operator(), file.named()
    return {
        "kind": name,
        "title": file.need("title"),
        "property": file.text("property", name),
        "operator": operator,
        "subject": file.slots("subject"),
        "object": file.slots("object"),
        "value": file.slots("value"),
        "unit": file.text("unit"),
        "definition": file.text("definition"),
    }


def _held(file: Values) -> dict[str, Any]:
    """How far a figure or date may be off, how old its source may be, and what may be refuted."""
    spread, is_share = file.spread("spread")
    revised, _ = file.spread("revised")
    low, high = file.limits("range_limit")
    return {
        "spread": spread,
        "spread_is_share": is_share,
        "revised": revised,
        "low_limit": low,
        "high_limit": high,
        "age_limit": file.count("age_limit"),
        "own_limit": file.factor("own_limit", 1.1),
        "drift": file.figures("drift"),
        "moves": file.moves("moves"),
        "ways": file.figures("ways"),
        "reach": file.figures("reach"),
        "yearly": file.flag("yearly"),
        "slips": file.flag("slips"),
        "may_refute": file.flag("may_refute"),
    }


def _worded(file: Values) -> dict[str, Any]:
    """How a statement of the kind is worded, and the examples of it."""
    return {
        "patterns": file.patterns(),
        "words": file.words(),
        "frames": file.text("frames"),
        "gists": file.gists(),
        "examples": file.examples("example"),
        "counter_examples": file.examples("counter_example"),
    }


def _around(file: Values) -> dict[str, Any]:
    """Where a subject or an object that is not named beside it comes from, and how what is told is meant."""
    return {
        "metonym": file.flag("metonym"),
        "modality": file.flag("modality", True),
        "standing": file.flag("standing", False),
        "symmetric": file.flag("symmetric"),
        "subject_from": file.sources("subject_from", ("phrase", "clause", "topic")),
        "object_from": file.sources("object_from", ()),
        "headers": tuple(word.lower() for word in file.texts("headers")),
        "header_details": file.qualifiers("header_details"),
        "also": file.texts("also"),
    }
