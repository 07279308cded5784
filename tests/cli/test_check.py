"""`factcheck check`: formats, files that cannot be read, exit statuses."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
from cli.conftest import TEXT, Run

import factcheck

SCHEMA = json.loads((Path(factcheck.__file__).parent / "sheets" / "schema.json").read_text(encoding="utf-8"))
ENV = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1])}


def test_findings_exit_1_and_the_first_line_says_what_to_do(run: Run) -> None:
    done = run("check", "draft.txt", "--as-of", "2014-03-26")
    assert done.code == 1
    assert done.out.startswith(
        "1 to change, 0 to query, 0 by hand, 1 ticked; not looked at: 0 statements, figures or dates"
    )
    assert done.out.index("CHANGE") < done.out.index("TICK")
    assert done.err == ""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Norway’s capital is Bergen.", (1, 1, 1, 1, 0)),
        ("Some 4,031 walkers met in Oslo.", (0, 0, 0, 1, 0)),
        ("Norway’s capital is Oslo.", (0, 0, 0, 0, 0)),
    ],
)
def test_each_level_of_fail_on_includes_those_before_it(
    run: Run, tmp_path: Path, text: str, codes: tuple[int, ...]
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    levels = ("refuted", "conflicting", "query", "open", "never")
    found = [run("check", "a.txt", "--as-of", "2014-03-26", "--fail-on", level).code for level in levels]
    assert tuple(found) == codes


def test_what_others_are_quoted_as_saying_does_not_fail_a_draft(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“Norway’s capital is Bergen,” said Mr Olsen.", encoding="utf-8")
    assert run("check", "a.txt", "--as-of", "2014-03-26").code == 0


def test_json_is_what_the_schema_says_and_the_same_every_time(run: Run) -> None:
    first = run("check", "draft.txt", "--as-of", "2014-03-26", "--format", "json")
    assert first.code == 1
    jsonschema.validate(json.loads(first.out), SCHEMA)
    assert run("check", "draft.txt", "--as-of", "2014-03-26", "--format", "json").out == first.out


def test_jsonl_is_a_sheet_a_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("check", "draft.txt", "empty.txt", "--as-of", "2014-03-26", "--format", "jsonl")
    sheets = [json.loads(line) for line in done.out.splitlines()]
    assert [sheet["draft"]["path"] for sheet in sheets] == ["draft.txt", "empty.txt"]
    assert (sheets[0]["error"], sheets[1]["error"]) == (None, "empty.txt: the file is empty")


def test_several_outputs_each_in_the_format_of_its_ending(run: Run, tmp_path: Path) -> None:
    done = run("check", "draft.txt", "--as-of", "2014-03-26", "-o", "s.html", "-o", "s.json", "-o", "s.txt")
    assert (done.code, done.out) == (1, "")
    assert (tmp_path / "s.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))["schema_version"] == 1
    assert "✗ CHANGE" in (tmp_path / "s.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("-o", "sheet.pdf"), "known: .txt, .json"),
        (("-o", "nowhere/sheet.html"), "no folder nowhere"),
        (("-o", "."), "this is a folder"),
        (("--as-of", "2014-13-01"), "--as-of: month 13"),
        (("--as-of", "last week"), "expected YYYY"),
        (("--fail-on", "wrong"), "allowed: refuted, conflicting"),
        (("--format", "xml"), "'text', 'json'"),
        (("--store", "none.sqlite"), "factcheck sources build"),
        (("--sources", "none"), "--sources: no folder none"),
        (("--claims", "none"), "--claims: no folder none"),
        (("--config", "none.toml"), "factcheck init"),
    ],
)
def test_bad_arguments_exit_2_and_say_what_is_allowed(run: Run, args: tuple[str, ...], words: str) -> None:
    done = run("check", "draft.txt", *args)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert "Traceback" not in done.err


def test_one_bad_file_leaves_the_others_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"no zip")
    done = run("check", "bad.docx", "draft.txt", "--as-of", "2014-03-26")
    assert done.code == 3
    assert "Bergen" in done.out
    assert "bad.docx: broken .docx file" in done.err


def test_a_missing_file_or_a_folder_exits_2_and_leaves_the_others_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name, words in (("nosuch.txt", "no such file"), ("folder", "this is a folder")):
        done = run("check", name, "draft.txt", "--as-of", "2014-03-26")
        assert done.code == 2
        assert "Bergen" in done.out
        assert words in done.err


def test_a_draft_in_another_language_exits_3_and_is_no_empty_sheet(run: Run, tmp_path: Path) -> None:
    text = "Das Land hat 17 Millionen Einwohner, und die Regierung ist nicht mit der Statistik zufrieden."
    (tmp_path / "de.txt").write_text(text, encoding="utf-8")
    done = run("check", "de.txt")
    assert (done.code, done.out) == (3, "")
    assert "this draft is in German" in done.err


def test_a_draft_without_claims_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The band played on until the lamps were put out.", encoding="utf-8")
    done = run("check", "a.txt")
    assert done.code == 0
    assert "no checkable claims were found" in done.out


def test_without_a_date_today_is_named_as_such(run: Run) -> None:
    assert "(today)" in run("check", "draft.txt").out


def test_color_is_asked_of_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\033[" not in run("check", "draft.txt").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\033[" in run("check", "draft.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\033[" not in run("check", "draft.txt").out


def cli(*args: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *map(str, args)], capture_output=True, env={**ENV, **more}, check=False
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_any_encoding_of_standard_output_does(tmp_path: Path, encoding: str, form: str) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(TEXT + "\nŁódź has 3 million people, said Ms Ōe.\n", encoding="utf-8")
    done = cli("check", draft, "--as-of", "2014-03-26", "--format", form, PYTHONIOENCODING=encoding)
    assert done.returncode == 1, done.stderr
    assert done.stderr == b""
    done.stdout.decode(encoding)


@pytest.mark.parametrize("command", ["claims", "mentions", "explain"])
def test_the_other_commands_do_with_ascii_too(tmp_path: Path, command: str) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(TEXT, encoding="utf-8")
    args = [command, "ec3575ff", draft] if command == "explain" else [command, draft]
    done = cli(*args, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")


def test_standard_input_is_read_under_the_name_given(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "-", "--stdin-filename", "a.md", "--format", "json"],
        input="---\ndate: 2014-03-26\n---\n\n# Borders\n\n**Norway’s capital is Bergen.**\n".encode(),
        capture_output=True, env=ENV, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    draft = json.loads(done.stdout)["sheets"][0]["draft"]
    assert (draft["path"], draft["title"], draft["as_of_basis"]) == ("a.md", "Borders", "front matter")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Norway’s capital is Bergen and Kenya has 90 million people.\n\n" * 3000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "mentions", str(draft)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes with a name")
def test_interrupted_exits_130(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    os.mkfifo(draft)
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", str(draft)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENV,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell lets what it starts behind it ignore it
    ) as process:  # fmt: skip
        with os.fdopen(opened(draft, process), "wb") as pipe:  # all but the last of it is read when it is written
            pipe.write("Norway’s capital is Bergen and Kenya has 90 million people. ".encode() * 30000)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()
    assert process.returncode == 130
    assert b"Traceback" not in told


def opened(pipe: Path, reader: subprocess.Popen[bytes]) -> int:
    """A pipe with a name, opened once the process that reads it has opened it."""
    while reader.poll() is None:
        try:
            found = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads it yet
            time.sleep(0.01)
            continue
        os.set_blocking(found, True)
        return found
    raise AssertionError(f"ended with {reader.returncode} before it read the draft")


def test_version_loads_none_of_the_heavy_packages() -> None:
    code = (
        "import sys; from factcheck.cli import group; from factcheck.cli.failing import edge; edge(group, ['--version']);"
        "print(sorted({'bs4', 'httpx', 'sqlite_utils', 'rich', 'jinja2', 'lxml', 'thefuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENV, check=True)
    assert done.stdout == f"factcheck {factcheck.__version__}\n[]\n"


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
@pytest.mark.parametrize("form", ["html", "json", "jsonl", "txt"])
def test_a_file_name_that_is_no_unicode(tmp_path: Path, form: str) -> None:
    draft = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff\x1b[31m.txt"))
    draft.write_text("Norway’s capital is Oslo.", encoding="utf-8")
    sheet = tmp_path / f"sheet.{form}"
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", str(draft), "-o", str(sheet)], env=ENV, capture_output=True
    )
    assert done.returncode == 0
    assert sheet.read_text(encoding="utf-8")


def test_no_half_a_sheet(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "real.html"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "sheet.html"
    link.symlink_to(target)
    assert run("check", "draft.txt", "--as-of", "2014-03-26", "-o", str(link)).code == 1
    assert link.is_symlink()
    assert "<html" in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o640
    assert not list(tmp_path.glob(".*real*"))


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """A command line as a shell runs it; `factcheck` stands for the command."""
    command = command.replace("factcheck", f"{shlex.quote(sys.executable)} -m factcheck")
    return subprocess.run(["sh", "-c", command], capture_output=True, env=ENV, cwd=folder)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("factcheck check draft.txt --as-of 2014-03-26 >&-", 1),
        ("factcheck check draft.txt --as-of 2014-03-26 >&- 2>&-", 1),
        ("factcheck check none.txt >&- 2>&-", 2),
        ("factcheck lookup capital Norway >&-", 0),
        ("factcheck check - <&-", 3),
    ],
)
def test_a_stream_that_is_closed_is_an_empty_one(tmp_path: Path, command: str, code: int) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    done = shell(command, tmp_path)
    assert done.returncode == code
    assert b"internal" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize(
    "command", ["check draft.txt", "check draft.txt -f json", "lookup capital Norway", "kinds list"]
)
def test_a_full_disk_is_no_fault_of_the_tool(tmp_path: Path, command: str) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    done = shell(f"factcheck {command} --fail-on never >/dev/full" if "check" in command else f"factcheck {command} >/dev/full", tmp_path)  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"error: standard output: cannot be written: No space left on device\n"
    assert shell("factcheck check none.txt 2>/dev/full", tmp_path).returncode == 2


def test_a_name_that_is_too_long_is_told_as_such(run: Run) -> None:
    done = run("check", "a" * 5000 + ".txt", "draft.txt")
    assert done.code == 3
    assert "cannot be read: File name too long" in done.err
    assert "Bergen" in done.out
    assert run("check", "draft.txt", "--sources", "a" * 5000).code == 2
    assert run("check", "draft.txt", "-o", "a" * 5000 + ".json").code == 2


def test_a_dash_is_standard_output(run: Run, tmp_path: Path) -> None:
    done = run("check", "draft.txt", "-o", "-", "-f", "json")
    assert json.loads(done.out)["sheets"][0]["claims"]
    done = run("check", "draft.txt", "-o", "-", "-o", "sheet.json")
    assert "Bergen" in done.out
    assert json.loads((tmp_path / "sheet.json").read_bytes())["sheets"]
    assert not (tmp_path / "-").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use stays")
def test_a_folder_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = shell("cd gone && rmdir ../gone && factcheck check ../draft.txt", tmp_path)
    assert done.returncode == 2
    assert b"the folder this runs in is gone" in done.stderr
