"""Nothing a draft, a file name or an argument holds reaches the terminal as a command: every command, on a terminal of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile import ESCAPES

import factcheck

pytestmark = [pytest.mark.torture, pytest.mark.skipif(sys.platform == "win32", reason="terminals")]

COLOUR = re.compile(rb"\033\[[0-9;]*m")
ALIVE = re.compile("[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ALL = "".join(ESCAPES)
PLAIN = "The lake lies between the two towns and has no name that all of its people would use. " * 100
"""Before the signs, that the draft is not taken for a binary file."""
TEXT = (
    f"{PLAIN}\n\n# Lakes {ALL} and seas\n\nNorway{ALL} has 90 million people, said Anna {ALL} Lind. “{ALL} It is the longest border, 7,000 km,” Ms. Lynd said. "
    f"Kenya’s capital is {ALL}Bergen. The chairman, Anna Lind {ALL}, paid $5{ALL} million on 30 February 2013. See [the report](https://example.org/{ALL}) of 2010.\n"
)


def _on_terminal(arguments: list[str], folder: Path, given: bytes | None = None) -> bytes:
    """What a terminal gets of a command, in both its streams."""
    import pty

    ours, theirs = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parents[1]), "TERM": "xterm-256color"}
    for name in ("NO_COLOR", "FORCE_COLOR", "CI"):
        env.pop(name, None)
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments],
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env=env,
    )
    os.close(theirs)
    assert process.stdin is not None
    if given is not None:
        process.stdin.write(given)
    process.stdin.close()
    got = b"".join(_read(ours))
    os.close(ours)
    assert process.wait() in {0, 1, 2, 3}, got.decode(errors="replace")
    return got


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece


def _calls(draft: str) -> Iterator[list[str]]:
    for form in ("text", "json", "jsonl", "html"):
        yield ["check", draft, "--as-of", "2014-03-26", "-f", form, "--galley", "--names"]
    yield ["check", draft, "--verbose", "--hold-until", "2020-01-01"]
    yield ["check", draft, "--as-of", ALL]
    yield ["check", draft, "--fail-on", ALL]
    yield ["check", draft, "-o", f"no{ALL}/sheet.html"]
    yield ["check", draft, "-o", f"sheet{ALL}.txt"]
    yield ["check", draft, "-o", f"sheet.{ALL}"]
    yield ["check", f"none{ALL}.txt"]
    yield ["check", draft, "--config", f"none{ALL}.toml"]
    yield ["check", draft, "--sources", f"none{ALL}"]
    yield ["check", draft, "--store", f"none{ALL}"]
    yield ["claims", draft]
    yield ["claims", draft, "-f", "json"]
    yield ["mentions", draft]
    yield ["mentions", draft, "-f", "json"]
    yield ["explain", ALL, draft]
    yield ["lookup", ALL]
    yield ["lookup", "population", ALL]
    yield ["sources", "show", ALL]
    yield ["kinds", "show", ALL]
    yield [ALL]
    yield [f"--{ALL}"]


def _alive(got: bytes) -> set[str]:
    return set(ALIVE.findall(COLOUR.sub(b"", got).decode(errors="replace")))


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_nothing_reaches_the_terminal(tmp_path: Path, ending: str, figure: Callable[[str], None]) -> None:
    name = f"dra{ALL.replace('/', '')[:60]}ft{ending}"
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert factcheck.read(tmp_path / name).text.count("owned") > 5
    calls = list(_calls(name))
    for call in calls:
        got = _on_terminal(call, tmp_path)
        assert b"Traceback" not in got, (call, got.decode(errors="replace"))
        assert not _alive(got), (call, got.decode(errors="replace"))
        assert b"\r\033[K" not in got
    figure(f"{len(calls)} calls")


def test_standard_input_and_explain(tmp_path: Path) -> None:
    got = _on_terminal(
        ["check", "-", "--stdin-filename", f"{ALL}.md", "--as-of", "2014-03-26"], tmp_path, TEXT.encode()
    )
    assert not _alive(got)
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    sheet = factcheck.check(factcheck.read(tmp_path / "draft.md"), as_of="2014-03-26").to_dict()
    assert sheet["claims"]
    for claim in sheet["claims"][:12]:
        got = _on_terminal(["explain", claim["id"], "draft.md", "--as-of", "2014-03-26"], tmp_path)
        assert not _alive(got), got.decode(errors="replace")


def test_settings_and_sources(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Norway has 5 million people.", encoding="utf-8")
    for setting in (
        f"fail-on = {json.dumps(ALL)}",
        f"{json.dumps(ALL)} = 1",
        f"[wording]\n{json.dumps(ALL)} = 'x'",
        ALL,
    ):
        (tmp_path / "factcheck.toml").write_text(setting, encoding="utf-8")
        for call in (["check", "draft.txt"], ["config"], ["doctor"]):
            got = _on_terminal(call, tmp_path)
            assert not _alive(got), (setting, call, got)
            assert b"Traceback" not in got, (setting, call, got.decode(errors="replace"))
    (tmp_path / "factcheck.toml").unlink()
    source = tmp_path / "own" / "toy" / "2020"
    source.mkdir(parents=True)
    (source.parent / "datapackage.json").write_text(json.dumps({"name": "toy", "title": ALL, "tier": ALL}), "utf-8")
    (source / "statements.csv").write_text(f"{ALL},{ALL}\n", encoding="utf-8")
    for call in (["check", "draft.txt", "--sources", "own"], ["sources", "list", "--sources", "own"]):
        got = _on_terminal(call, tmp_path)
        assert not _alive(got), (call, got)
        assert b"Traceback" not in got
