"""The other commands with good and bad arguments."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from cli.conftest import Run
from cli.test_check import shell

from factcheck import api
from factcheck.cli import COMMANDS
from factcheck.folders import builtin
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
        (("explain", "", "draft.txt"), "give at least 4 characters of an id; this draft has"),
        (("explain", "e", "draft.txt"), "give at least 4 characters of an id; this draft has"),
        (("sources", "show", "almanac", "--store", "a.sqlite"), "--sources"),
        (("sources", "build", "--store", "a.sqlite"), "--output"),
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


def test_a_claim_that_stands_twice_is_asked_for_by_its_whole_id(run: Run, tmp_path: Path) -> None:
    (tmp_path / "twice.txt").write_text(
        "Norway’s capital is Bergen.\n\nNorway’s capital is Bergen.\n", encoding="utf-8"
    )
    ids = [claim["id"] for claim in json.loads(run("check", "twice.txt", "-f", "json").out)["sheets"][0]["claims"]]
    assert len(ids) == 2
    done = run("explain", ids[0][:6], "twice.txt")
    assert done.code == 2
    assert f"is ambiguous; give one of {', '.join(ids)}" in done.err
    for id_ in ids:
        told = run("explain", id_, "twice.txt").out
        assert told.count("claim  ") == 1
        assert f" {id_} " in told


def test_explain_calls_no_day_the_drafts_that_is_not(run: Run) -> None:
    assert "the draft has no date, and today is" in run("explain", "ec35", "draft.txt").out
    assert "the draft's date, 2014-03-26" in run("explain", "ec35", "draft.txt", "--as-of", "2014-03-26").out


def test_lookup_as_json_and_by_its_exit_status(run: Run, tmp_path: Path) -> None:
    rows = json.loads(run("lookup", "population", "Norway", "--as-of", "2014", "-f", "json").out)
    assert {row["property"] for row in rows} == {"population"}
    assert {row["subject_label"] for row in rows} == {"Norway"}
    assert all(row["source"] and row["edition"] and row["locator"] for row in rows)
    every = json.loads(run("lookup", "population", "Norway", "-f", "json").out)
    assert len(every) > 40
    few = run("lookup", "population", "Norway", "--limit", "3")
    assert len(few.out.splitlines()) == 3
    assert f"{len(every) - 3} more" in few.err
    none = run("lookup", "birth-date", "Norway")
    assert (none.code, none.out, none.err) == (1, "", "nothing stored on this\n")
    assert run("lookup", "birth-date", "Norway", "-f", "json").out == "[]\n"


def test_lookup_says_which_setting_leaves_rows_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('as-of = "2014"\n', encoding="utf-8")
    told = f"only what holds at 2014 ({tmp_path / 'factcheck.toml'}:1:1)"
    done = run("lookup", "population", "Norway")
    assert told in done.err
    assert done.out == run("lookup", "population", "Norway", "--as-of", "2014").out
    assert run("lookup", "population", "Norway", "--as-of", "2014").err == ""


@pytest.fixture
def own(run: Run, tmp_path: Path) -> Path:
    """A configuration elsewhere that names a folder of kinds and a spread of its own."""
    folder = tmp_path / "desk" / "claims"
    folder.mkdir(parents=True)
    built_in = (builtin("claims") / "capital.toml").read_text(encoding="utf-8")
    (folder / "capital.toml").write_text(
        re.sub(r"^title = .*$", 'title = "Our own capital"', built_in, flags=re.M), encoding="utf-8"
    )
    chosen = tmp_path / "desk" / "own.toml"
    chosen.write_text('claims = ["claims"]\n[spread]\npopulation = "7%"\n', encoding="utf-8")
    return chosen


def test_the_lists_show_what_a_check_of_that_configuration_sees(run: Run, own: Path) -> None:
    assert "Our own capital" not in run("kinds", "list").out
    assert "Our own capital" in run("kinds", "list", "--config", own).out
    assert "Our own capital" in run("kinds", "show", "capital", "--config", own).out
    assert "spread     7" in run("kinds", "show", "population", "--config", own).out
    assert run("kinds", "test", "capital", "--config", own).code == 0
    own.write_text('sources = ["none"]\n', encoding="utf-8")
    for part in (("list",), ("show", "almanac"), ("build", "-o", own.parent / "a.sqlite")):
        done = run("sources", *part, "--config", own)
        assert done.code == 2
        assert "no folder" in done.err


def test_the_sources_of_a_store_file_are_listed(run: Run, store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "shared.sqlite"
    shutil.copy2(store.path, copy)
    assert run("sources", "list", "--store", copy).out == run("sources", "list").out
    assert run("sources", "list", "--store", tmp_path / "none.sqlite").code == 2


def test_the_doctor_names_the_configuration_in_force(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert re.search(r"config +none", run("doctor").out)
    assert str(own) in run("doctor", "--config", own).out
    monkeypatch.setenv("FACTCHECK_CONFIG", str(own))
    assert str(own) in run("doctor").out


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use stays")
@pytest.mark.parametrize("command", ["config", "doctor", "kinds list"])
def test_a_folder_that_is_gone_is_told_as_such(tmp_path: Path, command: str) -> None:
    (tmp_path / "gone").mkdir()
    done = shell(f"cd gone && rmdir ../gone && factcheck {command}", tmp_path)
    assert done.returncode == 2
    assert b"the folder this runs in is gone" in done.stderr


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
