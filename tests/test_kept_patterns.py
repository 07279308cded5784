"""A pattern read back from the cache folder is the compiled one, and a file that is no good is never in the way."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import cli, folders, kept_patterns

PATTERNS = [
    (r"(?P<word>a+)(?P<rest>b)?|[^\W\d_]{2,}", 0),
    (r"\b(?:Mr|Mrs)\.?\s(?=[A-Z])(?<!the )\w+(?i:x)", re.ASCII),
    (r"^“[^”\n]{3,40}”$  # quoted", re.MULTILINE | re.VERBOSE),
    ("é|ß", re.IGNORECASE),
]


def forget() -> None:
    kept_patterns._kept().close()
    kept_patterns._kept.cache_clear()
    kept_patterns._gives_code.cache_clear()
    kept_patterns._new.clear()


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    forget()
    yield folders.cache()
    forget()


def keep_all() -> Path:
    for text, flags in PATTERNS:
        kept_patterns.compiled(text, int(flags))
    kept_patterns.keep()
    forget()
    (found,) = folders.cache().iterdir()
    return found


def test_what_is_kept_is_what_is_compiled() -> None:
    keep_all()
    for text, flags in PATTERNS:
        ours, theirs = kept_patterns.compiled(text, int(flags)), re.compile(text, flags)
        assert ours == theirs
        assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
        assert ours.groupindex == theirs.groupindex
        assert ours.sub(r"<\g<0>>", "aab “one two”\nÉß Mr Xx") == theirs.sub(r"<\g<0>>", "aab “one two”\nÉß Mr Xx")
        found, known = ours.search("aab"), theirs.search("aab")
        assert (found and (found.groupdict(), found.lastgroup)) == (known and (known.groupdict(), known.lastgroup))
    assert not kept_patterns._new


def test_later_patterns_are_added() -> None:
    place = keep_all()
    kept_patterns.compiled("later", 0)
    kept_patterns.keep()
    forget()
    assert {text for text, _ in kept_patterns._kept().entries} == {"later", *(text for text, _ in PATTERNS)}
    written = place.stat().st_mtime_ns
    kept_patterns.compiled("later", 0)
    kept_patterns.keep()
    assert place.stat().st_mtime_ns == written


def test_a_damaged_file_is_passed_over_and_made_anew() -> None:
    place = keep_all()
    whole = place.read_bytes()
    for damaged in (
        b"",
        b"x",
        whole[:-4],
        whole[:-1] + b"\xff",
        whole.replace(b"word", b"ward"),
        b"\n\n\n",
        b"\xff\n\n\n",
    ):
        place.write_bytes(damaged)
        forget()
        assert kept_patterns.compiled(*PATTERNS[0]) == re.compile(PATTERNS[0][0])
        assert kept_patterns._new
        kept_patterns.keep()
        forget()
        assert kept_patterns._kept().entries


def test_where_nothing_can_be_kept_patterns_are_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "file" / "cache"))
    assert kept_patterns.compiled("a+", 0).search("aa")
    kept_patterns.keep()


def test_a_python_without_such_code_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    re.compile("a+")  # as it is made there
    monkeypatch.setattr("re._compiler._code", lambda *_: [1, 2, 3])
    kept_patterns.compiled("a+", 0)
    kept_patterns.keep()
    assert not folders.cache().exists()


@pytest.mark.skipif(sys.platform == "win32", reason="owners and modes of files")
@pytest.mark.parametrize("owner", ["another", "written by others", "written by the group"])
def test_only_a_file_of_the_users_own_is_read(monkeypatch: pytest.MonkeyPatch, owner: str) -> None:
    place = keep_all()
    assert place.stat().st_mode & 0o777 == 0o600
    if owner == "another":
        uid = os.geteuid()
        monkeypatch.setattr("os.geteuid", lambda: uid + 1)
    else:
        place.chmod(0o602 if owner == "written by others" else 0o620)
    assert kept_patterns.compiled(*PATTERNS[0]) == re.compile(PATTERNS[0][0])
    assert kept_patterns._new
    kept_patterns.keep()
    assert place.stat().st_mode & 0o777 == 0o600


def test_a_python_of_another_build_has_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    place = keep_all()
    before = place.read_bytes()
    kept_patterns._stamp.cache_clear()
    monkeypatch.setattr("sys.version", "3.11.99 (another)")
    try:
        kept_patterns.compiled(*PATTERNS[0])
        kept_patterns.keep()
    finally:
        kept_patterns._stamp.cache_clear()
    assert len(list(place.parent.iterdir())) == 2
    assert place.read_bytes() == before


def test_nothing_is_read_or_written_where_it_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(kept_patterns, "write", lambda *_: pytest.fail("written for nothing"))
    for folder in (tmp_path / "file" / "cache", tmp_path / "locked" / "cache"):
        monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
        if "locked" in folder.parts:
            monkeypatch.setattr("os.access", lambda *_: False)
        kept_patterns.compiled("a+", 0)
        kept_patterns.keep()


def test_a_file_cut_off_while_it_is_used_is_passed_over() -> None:
    long = "|".join(f"{number}x" for number in range(9000))
    kept_patterns.compiled(long, 0)
    place = keep_all()
    kept_patterns.compiled(*PATTERNS[0])
    place.write_bytes(place.read_bytes()[:-40_000])
    assert kept_patterns.compiled(long, 0) == re.compile(long)
    assert kept_patterns._new
    kept_patterns.keep()
    assert kept_patterns._kept().entries


def test_an_interruption_while_patterns_are_kept_does_not_change_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(kept_patterns, "keep", interrupted)
    with pytest.raises(SystemExit) as caught:
        cli.main(["kinds", "list"])
    assert caught.value.code == 0
    assert capsys.readouterr().out
