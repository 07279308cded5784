"""Participation in international organisations, as each list marks it; the lists go stale and are never complete."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import tables, texts
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Entity, Row

_KINDS = {
    "observer": "observer", "associate": "associate", "associate member": "associate", "associated member": "associate",
    "associate observer": "observer", "candidate country": "candidate", "candidate": "candidate", "candidates": "candidate",
    "accession candidate": "candidate", "pending member": "candidate", "suspended": "suspended", "temporarily suspended": "suspended",
    "compliant country) (suspended": "suspended", "excluded from formal participation since 1962": "suspended",
    "NGOs": "ngos", "national committees": "national-committees", "correspondent": "correspondent", "subscriber": "subscriber",
    "nonregional member": "nonregional-member", "nonregional members": "nonregional-member", "regional": "member",
    "partner": "partner", "partners": "partner", "dialogue partner": "dialogue-partner", "sectoral dialogue partner": "dialogue-partner",
    "dialogue member": "dialogue-partner", "compliant country": "compliant-country", "implementing country": "implementing-country",
    "temporary": "temporary", "non-permanent": "temporary", "permanent": "permanent", "subbureau": "subbureau", "signatory": "signatory",
    "cooperating state": "cooperating-state", "de facto member": "member", "enhanced engagement": "partner", "Enhanced Engagement": "partner",
    "Chinese Taipei": "member", "2024": "member", "US suspended security obligations to NZ on 11 August 1986": "member",
    "associate member, has not ratified the 1993 CIS charter although it participates in meetings and held the chairmanship of the CIS in 2012": "associate",
    "participating member, has not signed the 1993 CIS charter": "participating",
}  # fmt: skip
_PREFIX = re.compile(r"Afghanistan is a member of the following organizations but Taliban representatives do not participate: ")
_UNCLOSED = re.compile(r"(\(Enhanced Engagement),")


def participation(field: Field, *, edition: str) -> Iterator[Row | Entity | Unread]:
    """A membership for each organisation of the list, with what its bracket says as definition."""
    for entry in texts.split(_UNCLOSED.sub(r"\1),", _PREFIX.sub("", field.line.rstrip(" .")))):
        name = texts.without_brackets(entry) if "(" in entry else entry
        bracket = entry.partition("(")[2].removesuffix(")").strip()
        known = tables.organisations().get(name)
        if name == "none":
            continue
        if known is None or (bracket and bracket not in _KINDS):
            yield Unread(entry)
            continue
        yield Entity(known.id, known.label, "org")
        yield Row(
            subject=field.subject, property="membership", object=known.id, value="true", point_in_time=edition,
            definition=_KINDS[bracket] if bracket else "member", locator=field.locator, original=entry[:100],
        )  # fmt: skip
