"""Notes and brackets by which a figure holds for less or more than its subject, or is in another currency."""

from __future__ import annotations

import re

from factcheck.importers.factbook.profiles import Field

_NOTE = re.compile(
    r"(?:note(?: \d)?: )?(?P<scope>data (?:are )?for .+|data uses? .+ currency .+|estimates are for .+|non-oil GDP"
    r"|(?:entry )?includes (?:the )?(?:West Bank|Gaza|Jersey).*)"
)
_BRACKET = re.compile(r"excludes .+|for entire .+|represents .+|emergent land .+")
_CURRENT = re.compile(r"data (?:are )?in current dollars")


def of_note(field: Field, property_: str) -> str:
    """What the note beside a figure says of its scope, or nothing; notes on areas only list islands.

    >>> path = "Economy/Inflation rate (consumer prices)"
    >>> lima = Field("pe", "country:PE", path, "", "2%", (("note", "data are for metropolitan Lima, annual average"),))
    >>> of_note(lima, "inflation")
    'data are for metropolitan Lima, annual average'
    """
    if property_ == "area":
        return ""
    pieces = re.split(r"[;\n]|\+\+", re.sub(r"\([^()]*\)", "", field.beside("note")))
    found = (_NOTE.fullmatch(piece.strip(" .")) for piece in pieces)
    return next((match["scope"] for match in found if match), "")


def of_brackets(remarks: list[str]) -> str:
    """What a bracket behind a figure says of its scope, or nothing.

    >>> of_brackets(["landlocked"]), of_brackets(["excludes islands"])
    ('', 'excludes islands')
    """
    return next((remark for remark in remarks if _BRACKET.fullmatch(remark)), "")


def in_current_dollars(field: Field) -> bool:
    """Whether the note beside a figure says that it is in current dollars, as no figure at purchasing power parity is."""
    return any(
        _CURRENT.fullmatch(re.sub(r"^note: ", "", piece.strip(" ."))) for piece in field.beside("note").split(";")
    )
