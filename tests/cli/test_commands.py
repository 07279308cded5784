"""The other commands with good and bad arguments."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from cli.conftest import Run

from factcheck import api
from factcheck.cli import COMMANDS
from factcheck.store.query import Store


def test_alone_it_shows_a_start_page(run: Run) -> None:
    done = run()
    assert done.code == 0
    assert len(done.out.strip().splitlines()) <= 12
    assert "factcheck demo" in done.out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("chek", "draft.txt"), "Did you mean 'check'?"),
        (("draft.txt",), "factcheck check draft.txt"),
        (("check",), "factcheck check --help"),
        (("explain", "00000000", "draft.txt"), "this draft has"),
        (("explain", "ec35", "none.txt"), "no such file"),
        (("lookup",), "factcheck lookup --help"),
        (("lookup", ""), "name a place"),
        (("lookup", "population"), "for example: factcheck lookup"),
        (("lookup", "populatoin", "Kenya"), "did you mean 'population'?"),
        (("lookup", "Kazakstn"), "did you mean Kazakhstan"),
        (("lookup", "population", "Kazakstn"), "did you mean Kazakhstan"),
        (("lookup", "Kenya", "--as-of", "soon"), "--as-of: 'soon'"),
        (("lookup", "Kenya", "--limit", "0"), "--limit"),
        (("sources", "show", "none"), "known: almanac"),
        (("sources", "list", "--sources", "none"), "--sources: no folder none"),
        (("sources", "list", "--sources", "."), "expected */datapackage.json"),
        (("kinds", "show", "capitl"), "did you mean 'capital'?"),
        (("kinds", "test", "none"), "known: accession-date"),
        (("kinds", "list", "--claims", "."), "expected *.toml"),
        (("init", "--folder", "none"), "cannot be written"),
        (("config", "--config", "none.toml"), "factcheck init"),
        (("mentions", "draft.txt", "--kind", "colour"), "'quantity'"),
    ],
)
def test_bad_arguments_exit_2_and_say_what_to_do(run: Run, args: tuple[str, ...], words: str) -> None:
    done = run(*args)
    assert done.code == 2
    assert words in done.err
    assert "internal error" not in done.err


@pytest.mark.parametrize("command", ["claims", "mentions"])
def test_one_bad_file_leaves_the_others_read(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run(command, "empty.txt", "draft.txt")
    assert done.code == 3
    assert "Bergen" in done.out
    assert "empty.txt: the file is empty" in done.err


def test_claims_and_mentions_as_json(run: Run) -> None:
    claims = json.loads(run("claims", "draft.txt", "-f", "json").out)
    assert [claim["kind"] for claim in claims["claims"]] == ["border-length", "capital"]
    kinds = {mention["kind"] for mention in json.loads(run("mentions", "draft.txt", "-f", "json").out)}
    assert kinds == {"entity", "quantity"}


def test_explain_shows_the_whole_trail(run: Run) -> None:
    done = run("explain", "ec35", "draft.txt", "--as-of", "2014-03-26")
    assert done.code == 0
    for word in ("words", "sentence", "subject", "object", "value", "time", "verdict", "evidence"):
        assert f"\n{word} " in f"\n{done.out}"


def test_lookup_at_a_date_gives_the_nearest_of_a_series(run: Run) -> None:
    every, at = run("lookup", "population", "Norway", "--limit", "500"), run("lookup", "population", "Norway", "--as-of", "2014")  # fmt: skip
    assert every.code == at.code == 0
    assert 0 < len(at.out.splitlines()) < len(every.out.splitlines())
    assert "2015-07  The World Factbook 2015-11" in at.out


def test_the_lists_and_this_installation(run: Run) -> None:
    assert "factbook" in run("sources", "list").out
    assert "almanac" in {row["source"] for row in json.loads(run("sources", "list", "-f", "json").out)}
    assert "edition" in run("sources", "show", "un-wpp").out
    assert "border-length" in run("kinds", "list", "--where").out
    assert "pattern" in run("kinds", "show", "capital").out
    assert run("kinds", "test", "capital").code == 0
    told = run("doctor")
    assert told.code == 0
    assert "statements" in told.out


def test_init_writes_once_and_config_says_where_from(run: Run, tmp_path: Path) -> None:
    assert run("init").code == 0
    again = run("init")
    assert again.code == 2
    assert "not overwritten" in again.err
    (tmp_path / "factcheck.toml").write_text('fail-on = "never"\n[aliases]\nNorge = "Norway"\n', encoding="utf-8")
    shown = run("config").out
    assert f'fail-on = "never"  ({tmp_path / "factcheck.toml"}:1:1)' in shown
    assert f'aliases.Norge = "Norway"  ({tmp_path / "factcheck.toml"}:3:1)' in shown
    assert 'as-of = ""  (built in)' in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_help_exits_0(run: Run, name: str) -> None:
    assert run(name, "--help").code == 0


def test_the_doctor_finds_a_flipped_bit(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    path = cache / store.path.name
    for copied in (store.path, *store.path.parent.glob(f"seal-{store.fingerprint}.json")):
        shutil.copy2(copied, cache)
    monkeypatch.setenv("FACTCHECK_CACHE", str(cache))
    try:
        api.open_store.cache_clear()
        assert run("doctor").err == ""
        whole, found = bytearray(path.read_bytes()), path.stat()
        whole[len(whole) // 2] ^= 4
        path.write_bytes(whole)
        os.utime(path, (found.st_atime, found.st_mtime))
        told = run("doctor")
        assert told.code == 0
        assert "is not as it was built; building it anew" in told.err
        assert "is not" not in run("doctor").err
    finally:
        api.open_store.cache_clear()
