"""`factcheck mentions`: the figures, dates and names read in a draft."""

from __future__ import annotations

import json

import click

from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put
from factcheck.extraction.wordings.values import decimal_text
from factcheck.model.lists import MENTION_KINDS
from factcheck.model.mentions import Date, Entity, Hedge, Mention, Quantity
from factcheck.sheets.spots import spot


@click.command("mentions")
@click.argument("paths", nargs=-1, required=True)
@click.option("--as-of", help="The date the draft is read for.")
@options.text_or_json
@click.option(
    "--kind",
    type=click.Choice(MENTION_KINDS),
    help="Only mentions of this kind.",
)
@options.stdin_filename
@options.asked
def command(
    paths: tuple[str, ...],
    as_of: str | None,
    form: str,
    kind: str | None,
    stdin_filename: str,
    asked: Asked,
) -> int:
    """Show every figure, date, name and hedge as it was read."""
    run = running.prepare(as_of, asked)
    failed: list[running.Failure] = []
    for path, draft, reading in running.of_each(paths, stdin_filename, run, run.reading, failed):
        kept = [mention for mention in reading.mentions if kind is None or mention.kind == kind]
        if form == "json":
            put(
                json.dumps(
                    [{**mention.to_dict(), "text": draft.text[mention.start : mention.end]} for mention in kept],
                    ensure_ascii=False,
                    indent=1,
                )
            )
        else:
            if len(paths) > 1:
                put(path)
            for mention in kept:
                where = spot(draft, mention.start)
                put(f"{where:>8}  {mention.kind:10}  {draft.text[mention.start : mention.end]!r}  {_reading(mention)}")
    return running.exit_code(failed)


def _reading(mention: Mention) -> str:
    if isinstance(mention, Quantity):
        return f"{mention.hedge or ''} {decimal_text(mention.value)} {mention.unit} ({decimal_text(mention.low)} to {decimal_text(mention.high)})".strip()
    if isinstance(mention, Date):
        return f"{mention.value} {mention.first}..{mention.last} from the {mention.anchor}"
    if isinstance(mention, Entity):
        return f"{mention.id or '?'} {mention.label} [{mention.alias}] {' '.join(mention.candidates[:4])}"
    return mention.code if isinstance(mention, Hedge) else mention.type
