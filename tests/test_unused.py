"""What a module's own function is given, it asks for: a parameter nobody reads misleads who calls it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "factcheck"
FILES = sorted(PACKAGE.rglob("*.py"))


def unread(tree: ast.Module) -> Iterator[str]:
    """The parameters that a module's own functions do not read; functions handed on as values are of the shape their caller wants."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    handed = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in called}  # fmt: skip
    for one in tree.body:
        if isinstance(one, ast.FunctionDef) and one.name.startswith("_") and one.name not in handed:
            read = {node.id for part in one.body for node in ast.walk(part) if isinstance(node, ast.Name)}
            given = [*one.args.posonlyargs, *one.args.args, *one.args.kwonlyargs]
            yield from (
                f"{one.name}({arg.arg})" for arg in given if arg.arg not in read and not arg.arg.startswith("_")
            )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_function_of_a_module_is_given_what_it_does_not_read(path: Path) -> None:
    assert list(unread(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_what_is_not_read_is_found() -> None:
    code = "def _one(a, b):\n    return a\n\n\ndef _two(a, b):\n    return a\n\n\nALL = (_two,)\n_one(1, 2)\n"
    assert list(unread(ast.parse(code))) == ["_one(b)"]
