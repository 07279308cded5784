"""A profile as its fields: the two editions' layouts brought to one, nothing left out."""

from __future__ import annotations

import json
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import SourceError
from factcheck.importers.factbook import texts

_FIELD = 2  # section and field; what stands beside a field is another field


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a field that no reader understands."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a profile under its path; `raw` is as packed, `text` cleaned, `around` the cleaned texts beside it
    within the same field, and below."""

    gec: str
    subject: str
    path: str
    raw: str
    text: str
    around: tuple[tuple[str, str], ...]

    @property
    def line(self) -> str:
        """The text on one line."""
        return self.text.replace("\n", " ")

    @property
    def locator(self) -> str:
        """Where the text stands: profile and path."""
        return f"{self.gec}: {self.path}"

    def beside(self, name: str) -> str:
        """The text of a neighbouring field, or nothing."""
        return dict(self.around).get(name, "")


def read(archive: Path) -> dict[str, dict[str, Any]]:
    """The profiles of a packed edition by their GEC code."""
    found = {Path(name).stem: json.loads(text) for name, text in _members(archive) if _is_profile(name)}
    if not found:
        raise SourceError(f"{archive}: no profiles; expected REGION/CODE.json")
    return dict(sorted(found.items()))


def _is_profile(name: str) -> bool:
    path = Path(name)
    return path.suffix == ".json" and len(path.stem) == 2 and path.parent.name != "meta"


def _members(archive: Path) -> Iterator[tuple[str, str]]:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            yield from (
                (name, wheel.read(name).decode("utf-8")) for name in sorted(wheel.namelist()) if name.endswith(".json")
            )
        return
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            file = packed.extractfile(member)
            if file is not None and member.name.endswith(".json"):
                yield member.name, file.read().decode("utf-8")


def fields(gec: str, subject: str, profile: dict[str, Any]) -> list[Field]:
    """Every text of a profile; {"text": t} and a plain string are the same thing, key spaces are dropped.

    >>> area = {"Geography": {"Area": {"total ": {"text": "1 sq km"}, "note": "x"}}}
    >>> [f.path for f in fields("kz", "country:KZ", area)]
    ['Geography/Area/total', 'Geography/Area/note']
    """
    return [
        Field(gec, subject, "/".join(path), raw, texts.clean(raw), _around(around))
        for path, raw, around in _leaves(profile, (), {})
        if raw is not None
    ]


def _leaves(
    node: Any, path: tuple[str, ...], around: dict[str, Any]
) -> Iterator[tuple[tuple[str, ...], str | None, dict[str, Any]]]:
    if isinstance(node, dict):
        for key, child in node.items():
            name = key.strip()
            if name == "text" and not isinstance(child, dict):
                beside = around if len(path) > _FIELD else {}
                yield path, child, beside | {k: v for k, v in node.items() if k != "text"}
            else:
                yield from _leaves(child, (*path, name.replace("/", "|")), node)
    elif node is None or isinstance(node, str):
        yield path, node, around
    else:
        raise SourceError(f"{'/'.join(path)}: {type(node).__name__}; expected an object or a text")


def _around(node: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    found = []
    for key, child in node.items():
        inner = child.get("text") if isinstance(child, dict) else child
        if isinstance(inner, str):
            found.append((key.strip(), texts.clean(inner)))
    return tuple(found)
