"""`factcheck claims`: what is seen as checkable, not judged."""

from __future__ import annotations

import json

import click

from factcheck import api, pipeline
from factcheck.cli import running
from factcheck.extraction.extract import decimal_text
from factcheck.model.claims import Claim
from factcheck.model.drafts import Draft


@click.command("claims")
@click.argument("paths", nargs=-1, required=True)
@click.option("--as-of", help="The date the draft is read for.")
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--store", help="A store file instead of the built-in sources.")
@click.option("--stdin-filename", default="stdin.txt", help="The name standard input is read under.")
@click.option("-v", "--verbose", is_flag=True, help="Tracebacks of internal errors.")
def command(
    paths: tuple[str, ...], as_of: str | None, form: str, store: str | None, stdin_filename: str, verbose: bool
) -> int:
    """Show every claim seen in the drafts, and what stays unchecked with the reason."""
    run = running.prepare(as_of, store, (), (), None)
    for path in paths:
        draft = running.draft_of(path, stdin_filename)
        _, claims, unchecked = pipeline.claims_of(draft, api.when(draft, run.as_of)[0], run.store, run.kinds)
        if form == "json":
            found = {
                "path": path,
                "claims": [_plain(claim, draft) for claim in claims],
                "unchecked": [{"start": u.start, "end": u.end, "reason": u.reason} for u in unchecked],
            }
            click.echo(json.dumps(found, ensure_ascii=False, indent=1))
            continue
        for claim in claims:
            click.echo(_line(claim, draft))
        for rest in unchecked:
            click.echo(
                f"{_place(draft, rest.start):>8}  unchecked ({rest.reason})  {draft.text[rest.start : rest.end]}"
            )
    return 0


def _place(draft: Draft, offset: int) -> str:
    place = draft.locate(offset)
    return f"{place.line}:{place.column}" if place.line is not None else f"par. {place.paragraph}"


def _line(claim: Claim, draft: Draft) -> str:
    words = " ".join(draft.text[claim.start : claim.end].split())
    parts = [
        claim.subject.label if claim.subject else "?",
        claim.object.label if claim.object else "",
        _value(claim),
        claim.time.text if claim.time else "",
        "" if claim.modality == "asserted" else claim.modality,
    ]
    return f"{_place(draft, claim.start):>8}  {claim.kind:18}  {' | '.join(part for part in parts if part)}\n          “{words}”"


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
