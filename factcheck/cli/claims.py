"""`factcheck claims`: what is seen as checkable, not judged."""

from __future__ import annotations

import json

import click

from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put, say
from factcheck.extraction.subjects.abouts import filled
from factcheck.extraction.wordings.values import decimal_text
from factcheck.model.claims import Claim
from factcheck.model.drafts import Draft
from factcheck.sheets.spots import spot


@click.command("claims")
@click.argument("paths", nargs=-1, required=True)
@click.option("--as-of", help="The date the draft is read for.")
@options.text_or_json
@options.stdin_filename
@options.asked
def command(
    paths: tuple[str, ...],
    as_of: str | None,
    form: str,
    stdin_filename: str,
    asked: Asked,
) -> int:
    """Show every claim seen in the drafts, and what stays unchecked with the reason."""
    run = running.prepare(as_of, asked)
    failed: list[running.Failure] = []
    for path, draft, (_, read, unchecked) in running.of_each(paths, stdin_filename, run, run.claims, failed):
        found = [filled(claim) for claim in read]
        if form == "json":
            seen = {
                "path": path,
                "claims": [_plain(claim, draft) for claim in found],
                "unchecked": [{"start": u.start, "end": u.end, "reason": u.reason} for u in unchecked],
            }
            put(json.dumps(seen, ensure_ascii=False, indent=1))
            continue
        if len(paths) > 1:
            put(path)
        for claim in found:
            put(_line(claim, draft))
        for rest in unchecked:
            put(f"{spot(draft, rest.start):>8}  unchecked ({rest.reason})  {draft.text[rest.start : rest.end]}")
        if not found:
            say(f"{path}: no checkable claims were found")
    return running.exit_code(failed)


def _line(claim: Claim, draft: Draft) -> str:
    words = " ".join(draft.text[claim.start : claim.end].split())
    parts = [
        claim.subject.label if claim.subject else "?",
        claim.object.label if claim.object else "",
        _value(claim),
        claim.time.text if claim.time else "",
        "" if claim.modality == "asserted" else claim.modality,
    ]
    return f"{spot(draft, claim.start):>8}  {claim.kind:18}  {' | '.join(part for part in parts if part)}\n          “{words}”"


def _value(claim: Claim) -> str:
    if claim.quantity is not None:
        return f"{claim.quantity.hedge or ''} {decimal_text(claim.quantity.value)} {claim.unit}".strip()
    return str(claim.value or "")


def _plain(claim: Claim, draft: Draft) -> dict[str, object]:
    return {
        "start": claim.start,
        "end": claim.end,
        "quote": draft.text[claim.start : claim.end],
        "kind": claim.kind,
        "subject": None if claim.subject is None else {"id": claim.subject.id, "label": claim.subject.label},
        "object": None if claim.object is None else {"id": claim.object.id, "label": claim.object.label},
        "value": None if claim.value is None else str(claim.value),
        "unit": claim.unit or None,
        "modality": claim.modality,
    }
