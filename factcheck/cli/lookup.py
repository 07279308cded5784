"""`factcheck lookup`: ask the store by hand."""

from __future__ import annotations

import json

import click

from factcheck.cli import options, running
from factcheck.cli.hints import meant
from factcheck.cli.options import Asked
from factcheck.cli.output import put, say, unicode_out
from factcheck.errors import UsageError
from factcheck.model.dates import PartialDate, first_day
from factcheck.model.statements import Statement
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.store.schema import STATEMENT_COLUMNS


@click.command("lookup")
@click.argument("words", nargs=-1, required=True)
@click.option("--as-of", help="Only what holds at this date; of a series, what each edition has nearest to it.")
@click.option("--limit", type=click.IntRange(1), help="The most rows to print. Default: 40 as text, all as JSON.")
@options.text_or_json
@options.asked
def command(
    words: tuple[str, ...],
    as_of: str | None,
    limit: int | None,
    form: str,
    asked: Asked,
) -> int:
    """Print what the store says: factcheck lookup population Kazakhstan --as-of 2014

    Exit status: 0 something is stored on this, 1 nothing is.
    """
    run = running.prepare(as_of, asked)
    parts = " ".join(words).split()
    ids, rest = _subject(run.store, parts)
    wanted = [_property(run.store, word) for word in rest]
    rows = [s for id_ in ids for s in run.store.about(id_) if not wanted or s.property in wanted]
    if run.as_of:
        rows = _at(rows, PartialDate.parse(run.as_of))
    _show(run.store, rows, limit, form)
    if run.as_of and as_of is None:
        say(f"only what holds at {run.as_of} ({run.settings.where('as_of')})")
    if not rows:
        say("nothing stored on this")
    return 0 if rows else 1


_ROWS = 40


def _show(store: Store, rows: list[Statement], limit: int | None, form: str) -> None:
    """The rows, as many as are asked for; how many are left out is told beside them."""
    if form == "json":
        shown = rows[:limit]
        put(json.dumps([_plain(store, s) for s in shown], ensure_ascii=not unicode_out(), indent=1))
    else:
        shown = rows[: limit or _ROWS]
        for statement in shown:
            put(_line(store, statement))
    if len(rows) > len(shown):
        say(f"... {len(rows) - len(shown)} more: raise --limit or name a property")


def _plain(store: Store, s: Statement) -> dict[str, str]:
    """A statement with the labels of what it is about, and the title of its source."""
    columns = {name: getattr(s, name) for name in STATEMENT_COLUMNS}
    labels = {"subject_label": store.label(s.subject), "object_label": store.label(s.object) if s.object else ""}
    return (
        {"source": s.source, "edition": s.edition, "title": store.editions[s.source, s.edition].title}
        | labels
        | columns
    )


def _subject(store: Store, parts: list[str]) -> tuple[list[str], list[str]]:
    """The longest run of words that is a name, and the words around it."""
    for size in range(len(parts), 0, -1):
        for at in range(len(parts) - size + 1):
            found = [a.id for a in store.names(fold(" ".join(parts[at : at + size]))) if a.kind != "surname"]
            if found:
                return list(dict.fromkeys(found)), parts[:at] + parts[at + size :]
    if all(part.lower() in store.properties() for part in parts):
        raise UsageError("name a place, person or organisation, for example: factcheck lookup population Kazakhstan")
    near = running.near(store, " ".join(part for part in parts if part.lower() not in store.properties()))
    raise UsageError(f"no name known in {' '.join(parts)!r}" + (f"; did you mean {', '.join(near)}?" if near else ""))


def _property(store: Store, word: str) -> str:
    known = store.properties()
    if word.lower() in known:
        return word.lower()
    hint = meant(word.lower(), known)
    told = f"{word!r} is neither a name nor a property; {hint}{' ' if hint else ''}"
    raise UsageError(f"{told}Properties: {', '.join(known)}")


def _at(rows: list[Statement], day: PartialDate) -> list[Statement]:
    """What holds at a date: spans of time that reach it, figures without a time, and of each series its nearest figure."""
    wanted = day.first().isoformat()
    holding = [s for s in rows if s.start <= wanted and (not s.end or s.end >= wanted[: len(s.end)])]
    nearest: dict[tuple[str, ...], int] = {}
    for s in holding:
        if s.point_in_time:
            gap = abs((first_day(s.point_in_time) - day.first()).days)
            nearest[_series(s)] = min(gap, nearest.get(_series(s), gap))
    return [
        s
        for s in holding
        if not s.point_in_time or abs((first_day(s.point_in_time) - day.first()).days) == nearest[_series(s)]
    ]


def _series(s: Statement) -> tuple[str, ...]:
    return (s.source, s.edition, s.subject, s.property, s.object, s.definition)


def _line(store: Store, s: Statement) -> str:
    other = f" {store.label(s.object)}" if s.object and store.label(s.object) != s.value else ""
    time = s.point_in_time or (f"{s.start}..{s.end}" if s.start or s.end else "")
    note = f" ({s.definition})" if s.definition else ""
    return f"{store.label(s.subject)}: {s.property}{note}{other} = {s.value} {s.unit}  {time}  {store.editions[s.source, s.edition].title} {s.edition}; {s.locator}  [{s.id}]"
