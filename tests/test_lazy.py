"""A pattern that is compiled late answers as the compiled one does."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from factcheck import lazy

HERE = Path(lazy.__file__).parent


def test_answers_as_the_compiled_pattern() -> None:
    ours, theirs = lazy.pattern(r"(?P<word>a+)(b)?", re.IGNORECASE), re.compile(r"(?P<word>a+)(b)?", re.IGNORECASE)
    assert ours.pattern == theirs.pattern
    for _ in range(2):
        assert ours.sub("x", "cAab a") == theirs.sub("x", "cAab a")
        assert [m.span() for m in ours.finditer("cAab a", 2)] == [m.span() for m in theirs.finditer("cAab a", 2)]
        assert ours.groups == theirs.groups
        assert ours.groupindex == theirs.groupindex
        assert ours.flags == theirs.flags


def test_every_late_pattern_compiles() -> None:
    with pytest.raises(re.error):
        lazy.pattern("(").search("a")
    seen = 0
    for path in sorted(HERE.rglob("*.py")):
        if "lazy.pattern(" in path.read_text("utf-8"):
            module = importlib.import_module(".".join(["factcheck", *path.relative_to(HERE).with_suffix("").parts]))
            seen += len([p.groups for p in vars(module).values() if type(p) is lazy.pattern])
    assert seen > 200


def test_no_match_is_told_by_a_late_pattern() -> None:
    """`match.re is _PATTERN` would be false whatever matched."""
    assert not [path.name for path in HERE.rglob("*.py") if re.search(r"\.re (?:is|==) ", path.read_text("utf-8"))]
