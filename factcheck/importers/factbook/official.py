"""Long, local and former names a source gives for a country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import texts
from factcheck.importers.factbook.profiles import Field
from factcheck.importers.statements import Alias

_KINDS = {
    "conventional long form": "official",
    "official long form": "official",
    "conventional short form": "variant",
    "official short form": "variant",
    "local long form": "variant",
    "local short form": "variant",
    "former": "historical",
    "abbreviation": "abbreviation",
}
_PATH = re.compile(r"Government/Country name/(?P<form>.+)")
_NONE = re.compile(r"(?:none|NA|n/a)?\.?", re.IGNORECASE)
_PLAIN = re.compile(r"[^\d:;()]{3,60}")


def aliases(field: Field) -> Iterator[Alias]:
    """The names in a field: one a part, brackets and remarks dropped; a text that is no plain name gives none."""
    found = _PATH.fullmatch(field.path)
    kind = _KINDS.get(found["form"]) if found else None
    if kind is None:
        return
    for part in re.split(r"[;|\n]|, (?=formerly)| or ", texts.without_brackets(field.text.split(" note ")[0])):
        name = re.sub(r"^(?:the|The|formerly|and) ", "", part.strip(" ,.*"))
        if name and not _NONE.fullmatch(name) and _PLAIN.fullmatch(name):
            yield Alias(name, field.subject, kind)


def reads(path: str) -> bool:
    """Whether a field holds names of the country."""
    found = _PATH.fullmatch(path)
    return found is not None
