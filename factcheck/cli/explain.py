"""`factcheck explain`: the whole trail of one claim."""

from __future__ import annotations

from collections.abc import Sequence

import click

from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put
from factcheck.errors import UsageError
from factcheck.extraction.wordings.values import decimal_text
from factcheck.model.claims import Named
from factcheck.model.mentions import Quantity
from factcheck.model.sheets import Judged, Sheet
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording


@click.command("explain")
@click.argument("claim_id")
@click.argument("path")
@click.option("--as-of", help="The date the draft is judged for.")
@options.stdin_filename
@options.asked
def command(
    claim_id: str,
    path: str,
    as_of: str | None,
    stdin_filename: str,
    asked: Asked,
) -> int:
    """Show how claim CLAIM_ID of the draft at PATH was read and judged: words, reading, every statement, every step."""
    run = running.prepare(as_of, asked)
    sheet = run.sheet(running.draft_of(path, stdin_filename))
    put("\n".join(_trail(sheet, _meant(sheet.claims, claim_id, path))))
    return 0


_LEAST = 4
"""Characters of an id that have to be given."""


def _meant(claims: Sequence[Judged], claim_id: str, path: str) -> Judged:
    """The claim of an id, or the only one whose fingerprint begins with it. Raises UsageError."""
    begun = len(claim_id) >= _LEAST
    found = [one for one in claims if one.id == claim_id] or [
        one for one in claims if begun and one.fingerprint.startswith(claim_id)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{path}: claim {claim_id!r} is ambiguous; give one of {_ids(found)}")
    short = "" if begun else f"; give at least {_LEAST} characters of an id"
    raise UsageError(f"{path}: no claim {claim_id!r}{short}; this draft has {_ids(claims) or 'no claims'}")


def _ids(claims: Sequence[Judged]) -> str:
    return ", ".join(one.id for one in claims[:12]) + (", ..." if len(claims) > 12 else "")


def _trail(sheet: Sheet, judged: Judged) -> list[str]:
    verdict = judged.verdict
    lines = [
        *_read(sheet, judged),
        f"verdict      {verdict.label} ({verdict.reason}), shown as {verdict.display}",
        f"             {verdict.explanation}",
        *(f"caveat       {caveat.code}: {caveat.text}" for caveat in verdict.caveats),
    ]
    if verdict.suggestion:
        lines.append(f"suggested    {verdict.suggestion}")
    for number, evidence in enumerate(verdict.evidence, 1):
        lines += _cited(number, evidence)
    return [*lines, ""]


def _read(sheet: Sheet, judged: Judged) -> list[str]:
    """How a claim was read: its words, who and what it is about, its value and its time."""
    claim, text = judged.claim, sheet.draft.text
    lines = [
        f"claim        {judged.id}  ({claim.kind})",
        f"words        “{_flat(text, claim.start, claim.end)}”",
        f"sentence     “{_flat(text, claim.sentence.start, claim.sentence.end)}”",
        f"subject      {_stored(claim.subject) if claim.subject else 'none found'}",
    ]
    if claim.object is not None:
        lines.append(f"object       {_stored(claim.object)}")
    if claim.quantity is not None:
        lines.append(f"value        {_figure(claim.quantity)}")
    elif claim.value is not None:
        lines.append(f"value        {claim.value}")
    time = f"{claim.time.text} ({claim.time.start} to {claim.time.end})" if claim.time else _day(sheet)
    said = f"; said by {claim.said.named}" if claim.said else ""
    return [*lines, f"time         {time}", f"modality     {claim.modality}{said}"]


def _day(sheet: Sheet) -> str:
    """The day a claim without a time of its own is of."""
    if sheet.as_of_basis == "today":
        return f"none told; the draft has no date, and today is {sheet.as_of}"
    return f"the draft's date, {sheet.as_of} ({sheet.as_of_basis})"


def _flat(text: str, start: int, end: int) -> str:
    """A stretch of the draft on one line."""
    return " ".join(text[start:end].split())


def _stored(named: Named) -> str:
    return f"{named.label} {named.id or '(not in the store)'}"


def _figure(quantity: Quantity) -> str:
    """A figure with its hedge and the ranges in which it agrees and is never refuted."""
    admits = quantity.admits
    ticks, never = wording.span(admits.tick, quantity.unit), wording.span(admits.query, quantity.unit)
    return f"{decimal_text(quantity.value)} {quantity.unit}; hedge: {quantity.hedge or 'none'}; ticks {ticks}; never refuted in {never}"


def _cited(number: int, evidence: Evidence) -> list[str]:
    """One piece of evidence: what it does for the claim, its working, and where it stands."""
    mark = {True: "agrees", False: "disagrees", None: "informs"}[evidence.agrees]
    lines = [f"evidence {number:<3} {evidence.role}, {mark}: {evidence.working}"]
    if evidence.source:
        row = f"; row {evidence.statement}" if evidence.statement else ""
        lines.append(f"             {evidence.title or evidence.source}, {evidence.edition}; {evidence.locator}{row}")
    if evidence.quote:
        lines.append(f"             the source writes: {evidence.quote}")
    return lines
