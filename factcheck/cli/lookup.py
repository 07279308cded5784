"""`factcheck lookup`: ask the store by hand."""

from __future__ import annotations

import click

from factcheck import api
from factcheck.cli import running
from factcheck.errors import UsageError
from factcheck.matching.suggest import similar
from factcheck.model.statements import Statement
from factcheck.names import fold
from factcheck.store.query import Store


@click.command("lookup")
@click.argument("words", nargs=-1, required=True)
@click.option("--as-of", help="Only statements that hold at this date.")
@click.option("--store", help="A store file instead of the built-in sources.")
@click.option("--limit", default=40, show_default=True, help="The most rows to print.")
@click.option("-v", "--verbose", is_flag=True, help="Tracebacks of internal errors.")
def command(words: tuple[str, ...], as_of: str | None, store: str | None, limit: int, verbose: bool) -> int:
    """Print what the store says: factcheck lookup population Kazakhstan --as-of 2014"""
    run = running.prepare(as_of, store, (), (), None)
    parts = " ".join(words).split()
    ids, rest = _subject(run.store, parts)
    wanted = [_property(run.store, word) for word in rest]
    rows = [s for id_ in ids for s in run.store.about(id_) if not wanted or s.property in wanted]
    if run.as_of:
        day = api.as_date(run.as_of)
        assert day is not None
        rows = [s for s in rows if not s.point_in_time or s.point_in_time[:4] == str(day.year)]
    for statement in rows[:limit]:
        click.echo(_line(run.store, statement))
    if len(rows) > limit:
        click.echo(f"... {len(rows) - limit} more: raise --limit or name a property")
    if not rows:
        click.echo("nothing stored on this")
    return 0


def _subject(store: Store, parts: list[str]) -> tuple[list[str], list[str]]:
    """The longest run of words that is a name, and the words around it."""
    for size in range(len(parts), 0, -1):
        for at in range(len(parts) - size + 1):
            found = [a.id for a in store.names(fold(" ".join(parts[at : at + size]))) if a.kind != "surname"]
            if found:
                return list(dict.fromkeys(found)), parts[:at] + parts[at + size :]
    near = similar(store, " ".join(parts))
    raise UsageError(f"no name known in {' '.join(parts)!r}" + (f"; did you mean {', '.join(near)}?" if near else ""))


def _property(store: Store, word: str) -> str:
    known = store.properties()
    if word.lower() in known:
        return word.lower()
    raise UsageError(f"{word!r} is neither a name nor a property; properties: {', '.join(known)}")


def _line(store: Store, s: Statement) -> str:
    other = f" {store.label(s.object)}" if s.object and store.label(s.object) != s.value else ""
    time = s.point_in_time or (f"{s.start}..{s.end}" if s.start or s.end else "")
    note = f" ({s.definition})" if s.definition else ""
    return f"{store.label(s.subject)}: {s.property}{note}{other} = {s.value} {s.unit}  {time}  {store.editions[s.source, s.edition].title} {s.edition}; {s.locator}  [{s.id}]"
