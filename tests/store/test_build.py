"""The store: reproducible, strict, never changed in place."""

from __future__ import annotations

import csv
import json
import os
import re
import sqlite3
import sys
from pathlib import Path

import pytest

from factcheck.errors import SourceError, StoreError
from factcheck.mentions.entities import find
from factcheck.model.tokens import tokenise
from factcheck.store import filling, seals
from factcheck.store.build import build, locate
from factcheck.store.opening import open_built
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
        ("id", "one", "12 hexadecimal digits"),
        ("subject", "Kenya", "country:KZ"),
        ("object", "Kenya", "country:KZ"),
        ("start", "2010-13", "YYYY-MM"),
        ("end", "2010-02-30", "YYYY-MM"),
        ("start", "２０１０", "YYYY-MM"),
        ("low", "٣", "not a decimal number"),
        ("url", "javascript:alert(1)", "https://"),
        ("unit", "sq miles", "allowed: "),
        ("value", "many", "not a decimal number"),
        ("locator", "", "where in its source"),
        ("quote", ROW[0], "line 2 already"),
    ],
)
def test_a_bad_value_is_an_error_with_path_line_and_column(tmp_path: Path, column: str, value: str, words: str) -> None:
    row = ["000000000002", *ROW[1:]]
    row[STATEMENT_COLUMNS.index(column)] = value
    if value == ROW[0]:
        row[0] = value
    root = source(tmp_path, [ROW, row])
    with pytest.raises(SourceError) as caught:
        build((root,), tmp_path / "x.sqlite")
    cell = 0 if value == ROW[0] else STATEMENT_COLUMNS.index(column)
    written = (root / "toy" / "2020" / "statements.csv").read_text(encoding="utf-8").splitlines()[2]
    place = re.search(r"statements\.csv:3:(\d+): ", str(caught.value))
    assert place is not None
    assert next(csv.reader([written[: int(place[1]) - 1] + "here"])) == [*row[:cell], "here"]
    assert words in str(caught.value)
    assert not (tmp_path / "x.sqlite").exists()
    assert not list(tmp_path.glob(".building-*"))


def test_what_ends_before_it_starts_is_an_error(tmp_path: Path) -> None:
    times = {name: STATEMENT_COLUMNS.index(name) for name in ("start", "end")}
    for start, end, fits in (
        ("2014", "2001", False),
        ("2014-05", "2014", True),
        ("2014-05-02", "2014-05-01", False),
        ("-0044", "-0027", True),
        ("-0027", "-0044", False),
        ("-0027", "0014", True),
        ("0014", "-0027", False),
    ):
        row = ["000000000002", *ROW[1:]]
        row[times["start"]], row[times["end"]] = start, end
        root = source(tmp_path, [ROW, row])
        if fits:
            build((root,), tmp_path / "x.sqlite")
            continue
        with pytest.raises(SourceError, match="lies before start"):
            build((root,), tmp_path / "x.sqlite")


def test_unknown_columns_missing_keys_and_missing_folders_are_errors(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"statements\.csv:1:1: the columns are"):
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


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"tier": "x"}, "tier of the manifest has to be a whole number"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"authority": 3}, "a list of properties"),
        ({"derived_from": "x"}, "property and origin"),
        ({"editions": []}, "at least one"),
        ({"editions": ["2020"]}, "a list of objects"),
        ({"editions": [{}]}, "'name' of an edition is missing"),
        ({"editions": [{"name": "2020"}, {"name": "2020"}]}, "stands twice"),
        ({"editions": [{"name": "../toy"}]}, "has no folder"),
        ({"editions": [{"name": "2020", "published": "May 2020"}]}, "YYYY-MM"),
        ({"editions": [{"name": "2020", "complete": 3}]}, "a list of objects"),
        ({"editions": [{"name": "2020", "complete": [{"subject": "x"}]}]}, "'property' of a complete list is missing"),
        ({"editions": [{"name": "2020", "complete": [{"property": "x", "to": "y"}]}]}, "unknown key 'to'"),
        ({"name": "other"}, "is not the folder's"),
        ({"assertions": {"min": {"population": 2}}}, "1 statements of population; it asserts at least 2"),
    ],
)
def test_a_malformed_manifest_is_an_error_that_says_what_is_allowed(
    tmp_path: Path, more: dict[str, object], words: str
) -> None:
    root = source(tmp_path, **more)
    with pytest.raises(SourceError) as caught:
        build((root,), tmp_path / "x.sqlite")
    assert str(caught.value).startswith(str(root / "toy" / "datapackage.json"))
    assert words in str(caught.value)


def test_an_error_of_a_manifest_has_line_and_column(tmp_path: Path) -> None:
    root = source(tmp_path)
    path = root / "toy" / "datapackage.json"
    for text, place in (
        ('{\n "name": "toy",\n "title": "T", "tier": "x", "editions": [{"name": "2020"}]}', "3:16"),
        ('{"name": }', "1:10"),
        ("[]", ""),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(SourceError) as caught:
            build((root,), tmp_path / "x.sqlite")
        assert str(caught.value).startswith(f"{path}:{place}" if place else str(path))


def test_bytes_that_are_no_text_are_an_error_with_their_line(tmp_path: Path) -> None:
    root = source(tmp_path)
    path = root / "toy" / "2020" / "statements.csv"
    path.write_bytes(path.read_bytes() + b"\n\n\xff\xfe\n")
    with pytest.raises(SourceError, match=r"statements\.csv:5:1: not UTF-8"):
        build((root,), tmp_path / "x.sqlite")


def test_a_damaged_store_is_built_anew_and_that_is_told(tmp_path: Path) -> None:
    root = source(tmp_path / "sources")
    heard: list[str] = []
    first = open_built((root,), tmp_path / "cache", (), heard.append)
    assert len(heard) == 1
    assert "store built from the sources" in heard[0]
    assert open_built((root,), tmp_path / "cache", (), heard.append).path == first.path
    assert len(heard) == 1
    for content in (b"", first.path.read_bytes()[:5000], b"no database at all"):
        first.path.write_bytes(content)
        again = open_built((root,), tmp_path / "cache", (), heard.append)
        assert again.statements("country:XX", "population")[0].value == "1200"
        assert "building it anew" in heard[-1]


def test_a_cache_that_cannot_be_written_to_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    root = source(tmp_path / "sources")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="FACTCHECK_CACHE"):
        locate((root,), tmp_path / "file")


def test_house_spellings_come_before_the_stores(tmp_path: Path) -> None:
    root = source(tmp_path / "sources")
    (root / "toy" / "2020" / "entities.csv").write_text(
        "id,label,type,same_as,note\ncountry:XX,Xland,country,,\ncountry:YY,Yland,country,,\n", encoding="utf-8"
    )
    path = locate((root,), tmp_path / "cache")
    store = Store(path, (("Oldland", "Xland"), ("Yland", "country:XX"), ("the rock", "Yland")))
    assert [alias.id for alias in store.names("oldland")] == ["country:XX"]
    assert [alias.id for alias in store.names("yland")] == ["country:XX"]
    assert "the" in store.lower_starts
    assert Store(path).meant("Nowhere") == ()


def test_a_large_store_knows_no_words_beforehand_and_finds_the_same_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = source(tmp_path / "sources")
    (root / "toy" / "2020" / "entities.csv").write_text(
        "id,label,type,same_as,note\ncountry:XX,Xland,country,,\norg:yu,Union of Ys,org,,\ncurrency:ZZZ,zeno,currency,,\n",
        encoding="utf-8",
    )
    build((root,), tmp_path / "small.sqlite")
    monkeypatch.setattr("factcheck.store.filling._MOST_FILTERED", 2)
    build((root,), tmp_path / "large.sqlite")
    small, large = Store(tmp_path / "small.sqlite"), Store(tmp_path / "large.sqlite")
    assert (small.first_words, small.later_words) == ({"xland", "union", "zeno"}, {"of", "ys"})
    assert (large.first_words, large.later_words) == (None, None)
    assert small.lower_starts == large.lower_starts == {"zeno"}
    tokens = tokenise("Old Xland pays the Union of Ys in zeno and Xland’s gold.")
    assert find(tokens, small) == find(tokens, large)
    assert [found.id for found in find(tokens, large) if found.id] == [
        "country:XX",
        "org:yu",
        "currency:ZZZ",
        "country:XX",
    ]


def test_a_store_cut_off_is_built_anew(tmp_path: Path) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    path = locate(roots, cache)
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole[:-4096], whole[: len(whole) // 2], whole + b"x", b"\0" * len(whole)):
        path.write_bytes(damaged)
        with pytest.raises(StoreError):
            Store(path)
        assert len(open_built(roots, cache).statements("country:XX", "population")) == 1


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"[" * 100_000, b'{"version": 7}', b"null"])
def test_a_damaged_index_is_no_hindrance(tmp_path: Path, content: bytes) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    path = locate(roots, cache)
    (index,) = cache.glob("index-*")
    index.write_bytes(content)
    assert locate(roots, cache) == path


def test_an_index_names_no_file_elsewhere(tmp_path: Path) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    path = locate(roots, cache)
    (index,) = cache.glob("index-*")
    (tmp_path / "other.sqlite").write_bytes(path.read_bytes())
    index.write_text(json.dumps({**json.loads(index.read_bytes()), "store": "../other.sqlite"}))
    assert open_built(roots, cache).path == path


def test_sources_that_change_while_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    fill, filled = filling.fill, []

    def changing(connection: sqlite3.Connection, given: tuple[Path, ...]) -> None:
        fill(connection, given)
        filled.append(1)
        if len(filled) == 1:
            source(tmp_path / "sources", [[*ROW[:4], "1300", *ROW[5:]]])

    monkeypatch.setattr(filling, "fill", changing)
    values = [s.value for s in open_built(roots, cache).statements("country:XX", "population")]
    assert [str(value) for value in values] == ["1300"]
    assert len(list(cache.glob("store-*"))) == 1


def test_what_killed_builds_left_is_taken_away(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    names = (
        ".building-old.sqlite",
        ".index-abc_12x",
        ".kinds-0123456789ab.json-17-42",
        ".compiled-0123456789ab.bin-17-42",
    )
    for name in (*names, ".building-young.sqlite", ".notes"):
        (cache / name).write_bytes(b"x")
    for name in (*names, ".notes"):
        os.utime(cache / name, (0, 0))
    locate((source(tmp_path / "sources"),), cache)
    assert [name for name in names if (cache / name).exists()] == []
    assert (cache / ".building-young.sqlite").exists()
    assert (cache / ".notes").exists()


def test_what_nobody_has_used_for_a_month_is_cleared_away_when_a_store_is_built(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    names = [
        "store-0123456789abcdef.sqlite",
        "kinds-0123456789ab.json",
        "compiled-0123456789ab.bin",
        "store-of-recipes.sqlite",
        "notes.json",
    ]
    for name in names:
        (cache / name).write_bytes(b"x")
        os.utime(cache / name, (0, 0))
    used = cache / "store-fedcba9876543210.sqlite"
    used.write_bytes(b"x")
    locate((source(tmp_path / "sources"),), cache)
    assert [(cache / name).exists() for name in names] == [False, False, False, True, True]
    assert used.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_folder_with_signs_of_an_address(tmp_path: Path) -> None:
    roots = (source(tmp_path / "sources"),)
    for name in ("a?mode=rwc", "b#c", "d%20e", "é ü"):
        assert open_built(roots, tmp_path / name).statements("country:XX", "population")


def flip(path: Path, later: int) -> None:
    """Turn one bit of a figure that a store holds, as if so many seconds later."""
    whole, found = path.read_bytes(), path.stat()
    assert whole.count(b"1200") > 0
    path.write_bytes(whole.replace(b"1200", b"1300"))
    os.utime(path, (found.st_atime, found.st_mtime + later))


def test_a_store_with_another_figure_is_built_anew(tmp_path: Path) -> None:
    roots, cache, heard = (source(tmp_path / "sources"),), tmp_path / "cache", list[str]()
    path = locate(roots, cache)
    flip(path, 60)
    for _ in range(2):
        assert str(open_built(roots, cache, (), heard.append).statements("country:XX", "population")[0].value) == "1200"
    assert [told.partition("; ")[2] for told in heard] == ["building it anew"]


def test_a_flipped_bit_of_the_same_second_is_found_by_a_thorough_look(tmp_path: Path) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    path = locate(roots, cache)
    assert seals.is_sound(path, thorough=True)
    flip(path, 0)
    assert seals.is_sound(path)
    assert not seals.is_sound(path, thorough=True)
    seals.unseal(path)
    assert str(Store(locate(roots, cache)).statements("country:XX", "population")[0].value) == "1200"


def test_a_copied_store_is_looked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    path, looked = locate(roots, cache), list[Path]()
    os.utime(path, (1e9, 1e9))
    monkeypatch.setattr(seals, "digest", lambda path, known=seals.digest: (looked.append(path), known(path))[1])
    written = path.stat().st_ino
    assert locate(roots, cache) == locate(roots, cache) == path
    assert (looked, path.stat().st_ino) == ([path], written)


@pytest.mark.parametrize("seal", [None, b"", b"x\n[]", b"[1, 2]"])
def test_a_store_without_a_seal_is_built_anew_where_one_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seal: bytes | None
) -> None:
    roots, cache = (source(tmp_path / "sources"),), tmp_path / "cache"
    path = locate(roots, cache)
    before = path.stat().st_ino
    (beside,) = cache.glob("seal-*")
    beside.unlink() if seal is None else beside.write_bytes(seal)
    with monkeypatch.context() as patched:
        patched.setattr("os.access", lambda *_: False)
        assert locate(roots, cache) == path
        assert path.stat().st_ino == before
    assert locate(roots, cache) == path
    assert path.stat().st_ino != before
    assert seals.is_sound(path, thorough=True)


def test_a_broken_page_of_a_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "own.sqlite"
    build((source(tmp_path / "sources"),), path)
    assert list(tmp_path.glob("*.json")) == []
    Store(path).check_pages()
    store = Store(path)
    whole = bytearray(path.read_bytes())
    for page in range(4096, len(whole), 4096):
        whole[page : page + 96] = b"\xff" * 96
    path.write_bytes(whole)
    with pytest.raises(StoreError, match=r"own\.sqlite"):
        store.check_pages()
