"""A source's datapackage.json, read strictly: every key is known and of its shape, or an error with path:line:column."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.errors import SourceError
from factcheck.frozen import dataclass
from factcheck.model.dates import PartialDate
from factcheck.places import broken_at

NAME = "datapackage.json"


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a manifest, to say where a key stands."""

    path: Path
    text: str

    def fault(self, key: str, told: str) -> SourceError:
        found = re.search(rf'"{re.escape(key)}"\s*:', self.text) if key else None
        if found is None:
            return SourceError(f"{self.path}:1:1: {told}")
        before = self.text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - before.rfind("\n")
        return SourceError(f"{self.path}:{line}:{column}: {told}")


Check = Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_date(value: Any) -> bool:
    try:
        return value == "" or (isinstance(value, str) and PartialDate.parse(value) is not None)
    except ValueError:
        return False


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_by_property(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)


def _is_counts(value: Any) -> bool:
    least = value.get("min", {}) if isinstance(value, dict) else None
    return isinstance(least, dict) and set(value) <= {"min"} and all(type(count) is int for count in least.values())


def _any(value: Any) -> bool:
    return True


_TEXT, _DATE = (_is_text, "a text"), (_is_date, "YYYY, YYYY-MM or YYYY-MM-DD")
_OBJECTS = (_is_objects, "a list of objects")
_PACKAGE: dict[str, tuple[Check, str]] = {
    "name": _TEXT,
    "title": _TEXT,
    "publisher": _TEXT,
    "tier": (lambda value: type(value) is int and 1 <= value <= 9, "a whole number, 1 (best) to 9"),
    "coverage": (lambda value: isinstance(value, str), "a text"),
    "licenses": _OBJECTS,
    "sources": _OBJECTS,
    "authority": (_is_texts, "a list of properties"),
    "derived_from": (_is_by_property, 'an object of property and origin ("" is every property)'),
    "assertions": (_is_counts, '{"min": {PROPERTY: COUNT}}'),
    "editions": (lambda value: _is_objects(value) and bool(value), "a list of objects, at least one"),
    **dict.fromkeys(
        ("$schema", "id", "profile", "description", "homepage", "version", "created", "contributors", "keywords", "image", "resources"),
        (_any, "anything"),
    ),
}  # fmt: skip
_EDITION: dict[str, tuple[Check, str]] = {
    "name": _TEXT,
    "published": _DATE,
    "retrieved": _DATE,
    "known_until": _DATE,
    "complete": _OBJECTS,
    "files": (_is_by_property, "an object of file names and their SHA-256"),
    "packages": _OBJECTS,
}
_COMPLETE: dict[str, tuple[Check, str]] = {
    "property": _TEXT,
    "subject": _TEXT,
    "set": _TEXT,
    "from": _DATE,
    "until": _DATE,
}


def read(folder: Path) -> dict[str, Any]:
    """The manifest of a source folder. Raises SourceError with path:line:column and what is allowed."""
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}:{broken_at(path)}: not UTF-8 text; save the file as UTF-8") from error
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}; a source folder needs a {NAME}") from error
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise SourceError(f"{path}:{error.lineno}:{error.colno}: {error.msg}; expected a JSON object") from error
    place = _Text(path, text)
    _checked(place, found, _PACKAGE, ("name", "title", "tier", "editions"), "the manifest")
    if found["name"] != folder.name:
        raise place.fault("name", f"the name {found['name']!r} is not the folder's, {folder.name!r}")
    _editions(place, folder, found["editions"])
    return dict(found)


def _editions(place: _Text, folder: Path, editions: list[Any]) -> None:
    names = []
    for edition in editions:
        _checked(place, edition, _EDITION, ("name",), "an edition")
        name = edition["name"]
        if name in names:
            raise place.fault("editions", f"the edition {name!r} stands twice")
        names.append(name)
        if Path(name).name != name or not (folder / name).is_dir():
            raise place.fault("editions", f"the edition {name!r} has no folder {folder / name}")
        for promise in edition.get("complete", []):
            _checked(place, promise, _COMPLETE, ("property",), "a complete list")


def _checked(place: _Text, found: Any, known: dict[str, tuple[Check, str]], needed: tuple[str, ...], what: str) -> None:
    if not isinstance(found, dict):
        raise place.fault("", f"{what} has to be an object, not {found!r}")
    for key in needed:
        if key not in found:
            raise place.fault("", f"the key {key!r} of {what} is missing; needed: {', '.join(needed)}")
    for key, value in found.items():
        if key not in known:
            raise place.fault(key, f"unknown key {key!r} of {what}; allowed: {', '.join(known)}")
        fits, shape = known[key]
        if not fits(value):
            raise place.fault(key, f"{key} of {what} has to be {shape}, not {value!r}")
