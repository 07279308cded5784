"""A sheet as plain values: the JSON contract, schema_version 1."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.model.claims import Claim, Named
from factcheck.model.drafts import Draft
from factcheck.model.lists import Label
from factcheck.model.numbers import number
from factcheck.model.verdicts import Evidence

if TYPE_CHECKING:
    from factcheck.model.sheets import Judged, Sheet

SCHEMA_VERSION = 1


def sheet_to_dict(sheet: Sheet) -> dict[str, Any]:
    """One sheet of the contract."""
    claims = [claim_to_dict(judged, sheet.draft) for judged in sheet.claims]
    return {
        "draft": _draft(sheet),
        "summary": _summary(sheet, claims),
        "claims": claims,
        "unchecked": [{"start": u.start, "end": u.end, "reason": u.reason} for u in sheet.unchecked],
        "names": [
            {
                "kind": n.kind,
                "name": n.name,
                "spellings": list(n.spellings),
                "titles": list(n.titles),
                "ages": list(n.ages),
                "count": n.count,
                "places": list(n.places),
            }
            for n in sheet.names
        ],
        "notices": [{"start": n.start, "end": n.end, "class": n.category, "text": n.text} for n in sheet.notices],
        "error": None,
    }


def _draft(sheet: Sheet) -> dict[str, Any]:
    draft = sheet.draft
    return {
        "path": draft.path,
        "sha256": draft.sha256,
        "title": draft.title,
        "as_of": sheet.as_of,
        "as_of_basis": sheet.as_of_basis,
        "language": draft.language,
        "text": draft.text,
        "blocks": [{"start": b.start, "end": b.end, "role": b.role} for b in draft.blocks],
    }


def _summary(sheet: Sheet, claims: list[dict[str, Any]]) -> dict[str, int]:
    counts = {str(label): sum(c["label"] == label for c in claims) for label in Label}
    shown = {
        name: sum(c["display"] == display for c in claims)
        for name, display in (("tick", "tick"), ("change", "change"), ("query", "query"), ("by_hand", "by-hand"))
    }
    return {
        **counts,
        "unchecked": len(sheet.unchecked),
        **shown,
        "words": sheet.words,
        "words_looked_at": sheet.words_looked_at,
    }


def claim_to_dict(judged: Judged, draft: Draft) -> dict[str, Any]:
    """One claim with its verdict."""
    claim, verdict = judged.claim, judged.verdict
    low, high = _bounds(claim)
    return {
        "id": judged.id,
        "fingerprint": judged.fingerprint,
        "group": claim.group,
        "start": claim.start,
        "end": claim.end,
        "location": location(claim.start, draft),
        "quote": draft.text[claim.start : claim.end],
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "kind": claim.kind,
        "subject": _named(claim.subject),
        "object": _named(claim.object),
        "value": value_of(claim),
        "low": number(low),
        "high": number(high),
        "unit": claim.unit or None,
        "base": _base(claim),
        "hedge": claim.quantity.hedge if claim.quantity else None,
        "time": _time(claim),
        "attribution": None
        if claim.said is None
        else {"speaker": claim.said.speaker, "in_quotation": claim.said.in_quotation},
        "modality": claim.modality,
        "label": str(verdict.label),
        "display": str(verdict.display),
        "caveats": [{"code": c.code, "text": c.text} for c in verdict.caveats],
        "reason": verdict.reason,
        "explanation": verdict.explanation,
        "suggestion": verdict.suggestion,
        "evidence": [_evidence(e) for e in verdict.evidence],
        "ruling": None,
    }


def _bounds(claim: Claim) -> tuple[Decimal | None, Decimal | None]:
    return (claim.quantity.low, claim.quantity.high) if claim.quantity else (None, None)


def location(start: int, draft: Draft) -> dict[str, Any]:
    """Where an offset stands in the file; empty for a text given as such."""
    if draft.offsets is None:
        return {}
    place = draft.locate(start)
    if place.page is not None:
        return {"page": place.page}
    if place.part is not None:
        return {"part": place.part, "paragraph": place.paragraph}
    return {"line": place.line, "column": place.column}


def _named(named: Named | None) -> dict[str, Any] | None:
    if named is None:
        return None
    return {"id": named.id or ("+".join(sorted(m.id for m in named.members if m.id)) or None), "label": named.label}


def value_of(claim: Claim) -> Any:
    """A figure, a date or words; where the draft lists several things of which the claim is one, their names as a list."""
    value, other = claim.value, claim.object
    if other is not None and other.members and value == other.label:
        return [member.label for member in other.members]
    return number(value) if isinstance(value, Decimal) else None if value is None else str(value)


def _base(claim: Claim) -> dict[str, Any] | None:
    if claim.base is None:
        return None
    value, low, high, unit = claim.base
    return {"value": number(value), "low": number(low), "high": number(high), "unit": unit or None}


def _time(claim: Claim) -> dict[str, Any] | None:
    if claim.time is None:
        return None
    start, end = claim.time.start, claim.time.end
    return {
        "start": None if start is None else str(start),
        "end": None if end is None else str(end),
        "text": claim.time.text,
    }


def _evidence(e: Evidence) -> dict[str, Any]:
    return {
        "role": e.role,
        "agrees": e.agrees,
        "source": e.source,
        "edition": e.edition,
        "statement": e.statement,
        "value": e.value,
        "unit": e.unit,
        "point_in_time": e.point_in_time,
        "locator": e.locator,
        "url": e.url,
        "quote": e.quote,
        "span": None if e.span is None else list(e.span),
        "working": e.working,
    }
