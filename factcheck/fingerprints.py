"""What makes a claim the same claim in another draft: kind, subject, object, qualifiers, value, unit, modality; never its position."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from factcheck.model.claims import Claim, Named
from factcheck.names import fold

_CONTEXT = frozenset({"near", "around", "weak", "unsure", "whenever", "column"})
"""Qualifiers that say where a claim stands, not what it says."""
_DATED = frozenset({"event-date", "other-date"})
"""Kinds whose object is the draft's own words for what happened: two ways to say it are one claim."""


def fingerprint(claim: Claim) -> str:
    """64 hex digits of SHA-256 over what the claim says."""
    value, unit = (
        (str(claim.base[0].normalize()), claim.base[3]) if claim.base else (str(claim.value or ""), claim.unit)
    )
    time = f"{claim.time.start}..{claim.time.end}" if claim.time is not None else ""
    details = ";".join(f"{name}={text}" for name, text in claim.details if name not in _CONTEXT)
    other = "" if claim.kind in _DATED else _key(claim.object)
    parts = (claim.kind, _key(claim.subject), other, details, time, value, unit, claim.modality)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _key(named: Named | None) -> str:
    if named is None:
        return ""
    if named.members:
        return "+".join(sorted(_key(member) for member in named.members))
    return named.id or fold(named.label)


def ids(fingerprints: Sequence[str]) -> list[str]:
    """The first eight digits of each, numbered from the second equal one on."""
    seen: Counter[str] = Counter()
    out = []
    for print_ in fingerprints:
        short = print_[:8]
        seen[short] += 1
        out.append(short if seen[short] == 1 else f"{short}-{seen[short]}")
    return out
