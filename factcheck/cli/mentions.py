"""`factcheck mentions`: the figures, dates and names read in a draft."""

from __future__ import annotations

import json

import click

from factcheck import api, pipeline
from factcheck.cli import running
from factcheck.extraction.extract import decimal_text
from factcheck.model.mentions import Date, Entity, Hedge, Mention, Quantity


@click.command("mentions")
@click.argument("paths", nargs=-1, required=True)
@click.option("--as-of", help="The date the draft is read for.")
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text")
@click.option(
    "--kind",
    type=click.Choice(["quantity", "date", "entity", "hedge", "identifier"]),
    help="Only mentions of this kind.",
)
@click.option("--store", help="A store file instead of the built-in sources.")
@click.option("--stdin-filename", default="stdin.txt", help="The name standard input is read under.")
@click.option("-v", "--verbose", is_flag=True, help="Tracebacks of internal errors.")
def command(
    paths: tuple[str, ...],
    as_of: str | None,
    form: str,
    kind: str | None,
    store: str | None,
    stdin_filename: str,
    verbose: bool,
) -> int:
    """Show every figure, date, name and hedge as it was read."""
    run = running.prepare(as_of, store, (), (), None)
    for path in paths:
        draft = running.draft_of(path, stdin_filename)
        found = pipeline.read_draft(draft, api.when(draft, run.as_of)[0], run.store).mentions
        kept = [mention for mention in found if kind is None or mention.kind == kind]
        if form == "json":
            click.echo(
                json.dumps(
                    [{**mention.to_dict(), "text": draft.text[mention.start : mention.end]} for mention in kept],
                    ensure_ascii=False,
                    indent=1,
                )
            )
        else:
            for mention in kept:
                place = draft.locate(mention.start)
                where = f"{place.line}:{place.column}" if place.line is not None else f"par. {place.paragraph}"
                click.echo(
                    f"{where:>8}  {mention.kind:10}  {draft.text[mention.start : mention.end]!r}  {_reading(mention)}"
                )
    return 0


def _reading(mention: Mention) -> str:
    if isinstance(mention, Quantity):
        return f"{mention.hedge or ''} {decimal_text(mention.value)} {mention.unit} ({decimal_text(mention.low)} to {decimal_text(mention.high)})".strip()
    if isinstance(mention, Date):
        return f"{mention.value} {mention.first}..{mention.last} from the {mention.anchor}"
    if isinstance(mention, Entity):
        return f"{mention.id or '?'} {mention.label} [{mention.alias}] {' '.join(mention.candidates[:4])}"
    return mention.code if isinstance(mention, Hedge) else mention.type
