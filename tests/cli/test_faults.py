"""A fault of the tool itself: told as one, at one draft, and the others are read all the same."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from cli.conftest import TEXT, Run

from factcheck import pipeline
from factcheck.cli import COMMANDS, LazyGroup, failing, group, running
from factcheck.cli.failing import edge
from factcheck.model.drafts import Draft

NAMES = ("a.txt", "b.txt", "c.txt")


@pytest.fixture
def three(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Three drafts, at the second of which the tool fails."""
    for name in NAMES:
        (tmp_path / name).write_text(f"{TEXT}This stands in {name}.\n", encoding="utf-8")
    for stage in ("read_draft", "claims_of", "judge"):
        monkeypatch.setattr(pipeline, stage, broken(getattr(pipeline, stage)))
    return run


def broken(stage):  # type: ignore[no-untyped-def]
    def fails(draft: Draft, *args: object) -> object:
        if "stands in b.txt" in draft.text:
            raise ZeroDivisionError("no such luck")
        return stage(draft, *args)

    return fails


@pytest.mark.parametrize("command", ["check", "claims", "mentions"])
def test_a_fault_at_one_draft_leaves_the_others_read(three: Run, command: str) -> None:
    done = three(command, *NAMES)
    assert done.code == 4
    assert done.out.count("Bergen") >= 2
    assert "internal error: b.txt: ZeroDivisionError: no such luck" in done.err
    assert "--verbose" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("form", ["json", "jsonl", "html"])
def test_the_draft_that_was_not_looked_at_is_named_in_the_result(three: Run, form: str) -> None:
    done = three("check", *NAMES, "--format", form, "--as-of", "2014-03-26")
    assert done.code == 4
    assert "b.txt: ZeroDivisionError: no such luck" in done.out
    if form == "json":
        sheets = json.loads(done.out)["sheets"]
        assert {sheet["draft"]["path"]: sheet["error"] is None for sheet in sheets} == {"a.txt": True, "b.txt": False, "c.txt": True}  # fmt: skip


def test_a_fault_is_told_by_the_exit_status_whatever_else_is_missing(three: Run) -> None:
    assert three("check", "none.txt", *NAMES).code == 4


def test_a_file_the_system_refuses_leaves_the_others_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str, stdin_name: str) -> Draft:
        if path == "b.txt":
            raise OSError(5, "Input/output error", path)
        return read(path, stdin_name)

    read = running.draft_of
    monkeypatch.setattr(running, "draft_of", refused)
    done = run("check", "b.txt", "draft.txt", "--as-of", "2014-03-26")
    assert (done.code, "Bergen" in done.out) == (2, True)
    assert "b.txt: Input/output error" in done.err


def test_verbose_shows_where_it_failed(three: Run) -> None:
    done = three("check", *NAMES, "--verbose")
    assert "Traceback" in done.err
    assert "in fails" in done.err


def leaves() -> dict[str, click.Command]:
    """Every command, and every part of those that have parts."""
    assert isinstance(group, LazyGroup)
    found = {name: group.get_command(click.Context(group), name) for name in COMMANDS}
    parts = {f"{name} {part}": one for name, whole in found.items() for part, one in getattr(whole, "commands", {}).items()}  # fmt: skip
    return {name: one for name, one in {**found, **parts}.items() if not isinstance(one, click.Group) and one is not None}  # fmt: skip


@pytest.mark.parametrize("name", leaves())
def test_every_command_knows_the_option_that_a_fault_asks_for(name: str) -> None:
    assert "--verbose" in {option for parameter in leaves()[name].params for option in parameter.opts}


def test_the_trail_is_shown_for_the_call_itself(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(running, "told_kinds", fails)
    monkeypatch.setattr(failing.sys, "argv", ["pytest", "--verbose"])
    assert edge(group, ["kinds", "list"]) == 4
    assert "Traceback" not in capsys.readouterr().err
    monkeypatch.setattr(failing.sys, "argv", ["pytest"])
    assert edge(group, ["kinds", "list", "-v"]) == 4
    assert "Traceback" in capsys.readouterr().err
