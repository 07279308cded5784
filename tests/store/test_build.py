"""The store: reproducible, strict, never changed in place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import SourceError, StoreError
from factcheck.store.build import build, locate
from factcheck.store.query import Store
from factcheck.store.schema import STATEMENT_COLUMNS

ROW = ["000000000001", "country:XX", "population", "", "1200", "", "", "person", "2010", "", "", "", "", "normal", "verified", "package", "table, row 1", "", "", "1,200"]  # fmt: skip


def source(
    root: Path, rows: list[list[str]] | None = None, header: tuple[str, ...] = STATEMENT_COLUMNS, **more: object
) -> Path:
    folder = root / "toy"
    (folder / "2020").mkdir(parents=True, exist_ok=True)
    manifest = {
        "name": "toy",
        "title": "Toy",
        "tier": 1,
        "editions": [{"name": "2020", "published": "2020-01-01"}],
        **more,
    }
    (folder / "datapackage.json").write_text(json.dumps(manifest), encoding="utf-8")
    lines = [
        ",".join(header),
        *(",".join(f'"{cell}"' for cell in row) for row in (rows if rows is not None else [ROW])),
    ]
    (folder / "2020" / "statements.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


def test_two_builders_make_equal_files(tmp_path: Path) -> None:
    root = source(tmp_path / "sources")
    build((root,), tmp_path / "a.sqlite")
    build((root,), tmp_path / "b.sqlite")
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()


def test_a_changed_source_makes_another_store_and_leaves_the_first(tmp_path: Path) -> None:
    root = source(tmp_path / "sources")
    first = locate((root,), tmp_path / "cache")
    assert locate((root,), tmp_path / "cache") == first
    before = first.read_bytes()
    source(root, [[*ROW[:4], "1300", *ROW[5:]]])
    second = locate((root,), tmp_path / "cache")
    assert second != first
    assert first.read_bytes() == before
    assert Store(second).statements("country:XX", "population")[0].value == "1300"


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("status", "sure", "status 'sure'"),
        ("rank", "best", "rank 'best'"),
        ("point_in_time", "May 2010", "point_in_time"),
        ("low", "few", "low 'few'"),
        ("subject", "", "may not be empty"),
    ],
)
def test_a_bad_value_is_an_error_with_path_and_line(tmp_path: Path, column: str, value: str, words: str) -> None:
    row = list(ROW)
    row[STATEMENT_COLUMNS.index(column)] = value
    root = source(tmp_path, [ROW, row])
    with pytest.raises(SourceError) as caught:
        build((root,), tmp_path / "x.sqlite")
    assert "statements.csv:3" in str(caught.value)
    assert words in str(caught.value)
    assert not (tmp_path / "x.sqlite").exists()
    assert not list(tmp_path.glob(".building-*"))


def test_unknown_columns_missing_keys_and_missing_folders_are_errors(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"statements\.csv:1: the columns are"):
        build((source(tmp_path / "one", header=("id", "colour")),), tmp_path / "x.sqlite")
    with pytest.raises(SourceError, match="has no folder"):
        build((source(tmp_path / "two", editions=[{"name": "1999"}]),), tmp_path / "x.sqlite")
    with pytest.raises(SourceError, match="no source folder"):
        locate((tmp_path / "nothing",), tmp_path / "cache")


def test_a_store_of_another_version_or_none_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.sqlite").write_text("not a database", encoding="utf-8")
    with pytest.raises(StoreError, match="factcheck sources build"):
        Store(tmp_path / "bad.sqlite")
    with pytest.raises(StoreError, match="factcheck sources build"):
        Store(tmp_path / "missing.sqlite")
