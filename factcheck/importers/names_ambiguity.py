"""Names that may mean several things: the cases written by hand, the systematic ones, a check that no other is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.errors import SourceError
from factcheck.importers.statements import Alias, Entity
from factcheck.names import fold

_PEOPLE = frozenset({"country", "group", "language", "religion", "place", "continent", "region"})


def homonyms(aliases: Iterable[Alias]) -> dict[str, list[Alias]]:
    """The aliases that stand for more than one thing, by folded name."""
    by_name: dict[str, list[Alias]] = {}
    for row in aliases:
        by_name.setdefault(fold(row.alias), []).append(row)
    return {name: rows for name, rows in by_name.items() if len({row.id for row in rows}) > 1}


def complete(written: Iterable[dict[str, str]], aliases: list[Alias], labels: dict[str, str]) -> list[dict[str, str]]:
    """Every ambiguous alias with its ids, by hand and systematic. Raises SourceError when one is left."""
    found = homonyms(aliases)
    rows = {fold(row["alias"]): _with_ids(row, found.get(fold(row["alias"]), []), aliases) for row in written}
    left = []
    for name, same in sorted(found.items()):
        if name in rows:
            continue
        kind = _systematic(same)
        if not kind:
            left.append(f"{same[0].alias} ({', '.join(sorted({row.id for row in same}))})")
        rows[name] = {"alias": same[0].alias, "ids": _ids(same), "kind": kind, "note": "", "needs": ""}
    if left:
        raise SourceError(f"tables/homonyms.csv: not listed: {'; '.join(left)}")
    _check(rows.values(), labels)
    return sorted(rows.values(), key=lambda row: (fold(row["alias"]), row["alias"]))


def _with_ids(row: dict[str, str], same: list[Alias], aliases: list[Alias]) -> dict[str, str]:
    known = same or [alias for alias in aliases if fold(alias.alias) == fold(row["alias"])]
    written = [id_ for id_ in row["ids"].split("|") if id_]
    extra = [id_ for id_ in _ids(known).split("|") if id_ and id_ not in written]
    return {**row, "ids": "|".join([*written, *extra])}


def _ids(rows: Iterable[Alias]) -> str:
    return "|".join(sorted({row.id for row in rows}, key=lambda id_: (_RANK.get(_class(id_), 9), id_)))


_RANK = {
    name: rank
    for rank, name in enumerate(
        ("country", "org", "continent", "region", "place", "group", "religion", "language", "currency")
    )
}


def _class(id_: str) -> str:
    return id_.partition(":")[0]


def _systematic(rows: list[Alias]) -> str:
    """The kind of ambiguity that follows from the make-up of the table, or nothing."""
    classes = {_class(row.id) for row in rows}
    places = {
        row.id
        for row in rows
        if row.kind not in {"metonym"} and _class(row.id) in {"country", "place", "region", "continent"}
    }
    if classes == {"currency"}:
        return "currency"
    if any(row.kind == "metonym" for row in rows) and classes <= {"country", "place", "org"} and len(places) <= 1:
        return "capital"
    if classes <= _PEOPLE and len(places) <= 1:
        return "people"
    if len(places) == 2 and {"country", "place"} == classes and _city_state(rows):
        return "capital"
    return ""


def _city_state(rows: list[Alias]) -> bool:
    """Whether a country or territory and its capital bear one name (Singapore)."""
    return all(row.kind == "name" for row in rows if _class(row.id) == "place")


def _check(rows: Iterable[dict[str, str]], labels: dict[str, str]) -> None:
    for row in rows:
        unknown = [id_ for id_ in row["ids"].split("|") if id_ and id_ not in labels and _class(id_) != "org"]
        if unknown:
            raise SourceError(f"tables/homonyms.csv: {row['alias']}: no entity {', '.join(unknown)}")


def annotated(aliases: Iterable[Alias], ambiguous: Iterable[dict[str, str]], labels: dict[str, str]) -> list[Alias]:
    """The aliases with a note on every one that may mean something else."""
    notes = {fold(row["alias"]): _note(row, labels) for row in ambiguous}
    return [replace(row, note="; ".join(filter(None, (row.note, notes.get(fold(row.alias), ""))))) for row in aliases]


def _note(row: dict[str, str], labels: dict[str, str]) -> str:
    readings = [f"{id_} ({labels[id_]})" if id_ in labels else id_ for id_ in row["ids"].split("|") if id_]
    extra = [kind for kind in row["kind"].split() if kind in {"word", "person", "surname"}]
    needs = f"; needs: {row['needs']}" if row.get("needs") else ""
    return "ambiguous: " + " / ".join([*readings, *extra]) + needs


def label_of(entities: Iterable[Entity]) -> dict[str, str]:
    """Labels by id."""
    return {row.id: row.label for row in entities}
