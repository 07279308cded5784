"""Long, local and former names a source gives for a country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import tables, texts
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Alias

_KINDS = {
    "conventional long form": "official",
    "official long form": "official",
    "English long form": "official",
    "local short form": "variant",
    "former": "historical",
    "abbreviation": "abbreviation",
}
_PATH = re.compile(r"Government/Country name/(?P<form>.+)")
_NONE = re.compile(r"(?:none|NA|n/a)?\.?", re.IGNORECASE)
_PLAIN = re.compile(r"[^\d:;()\[\]/]{2,60}")


def names(field: Field, *, edition: str) -> Iterator[Alias | Unread]:
    """The names in a field, brackets and remarks dropped; a form that the names source holds, or prose, gives none."""
    found = _PATH.fullmatch(field.path)
    kind = _KINDS.get(found["form"]) if found else None
    text = texts.without_brackets(re.split(r"[;,]? note\b", field.line)[0])
    text = "" if text.lower() == _label(field).lower() else text
    pieces = re.split(r"; | or |, ", text) if kind in {"historical", "abbreviation"} else [text]
    for piece in pieces:
        name = re.sub(r"^(?:the|The|formerly|and) ", "", piece.strip(" ,.*"))
        if kind is None or not name or _NONE.fullmatch(name) or not _PLAIN.fullmatch(name):
            yield Unread(piece)
        elif field.subject.startswith(("country:", "place:")):
            yield Alias(name, field.subject, kind, note="case-sensitive" if kind == "abbreviation" else "")


def _label(field: Field) -> str:
    profile = tables.profiles().get(field.gec)
    return profile.label if profile else ""
