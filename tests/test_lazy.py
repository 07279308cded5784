"""A pattern that is compiled late answers as the compiled one does."""

from __future__ import annotations

import ast
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
        if re.search(r"lazy\.pattern\(|_worded\(", path.read_text("utf-8")):
            module = importlib.import_module(".".join(["factcheck", *path.relative_to(HERE).with_suffix("").parts]))
            seen += len([p.groups for p in vars(module).values() if type(p) is lazy.pattern])
    assert seen > 200


def test_no_match_is_told_by_a_late_pattern() -> None:
    """`match.re is _PATTERN` would be false whatever matched."""
    assert not [path.name for path in HERE.rglob("*.py") if re.search(r"\.re (?:is|==) ", path.read_text("utf-8"))]


def test_modules_imported_late_are_those_the_type_checker_is_told_of() -> None:
    seen = 0
    for path in sorted(HERE.rglob("*.py")):
        blocks = [
            node
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and "lazy.modules(" in ast.unparse(node)
        ]
        for block in blocks:
            told = {
                (node.module, name.name)
                for node in block.body
                for name in getattr(node, "names", ())
                if isinstance(node, ast.ImportFrom)
            }
            late = set()
            for node in block.orelse:
                assert isinstance(node, ast.Assign)
                assert isinstance(node.value, ast.Call)
                room, *names = (ast.literal_eval(given) for given in node.value.args)
                (target,) = node.targets
                assert [name.id for name in ast.walk(target) if isinstance(name, ast.Name)] == names
                late |= {(room, name) for name in names}
            assert late == told, path
            for room, name in late:
                importlib.import_module(f"{room}.{name}")
            seen += len(late)
    assert seen > 40
