"""Imports go one way."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "factcheck"
ORDER = [
    {"errors", "names", "folders", "places", "frozen", "kept", "kept_patterns", "lazy"},
    {"model"},
    {"lexicon"},
    {"drafts"},
    {"sentences"},
    {"mentions"},
    {"extraction", "fingerprints"},
    {"store"},
    {"matching"},
    {"verdicts"},
    {"consistency"},
    {"sheets"},
    {"rulings"},
    {"pipeline"},
    {"config"},
    {"api"},
    {"importers"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
ROOMS = {
    "consistency": [
        {"base"},
        {"shares", "rates", "times", "names", "law"},
        {"totals", "changes", "headlines", "quotations"},
        {"tables"},
        {"returning"},
        {"needs"},
        {"seldom"},
        {"asked"},
        {"check"},
    ],
    "verdicts": [
        {"base"},
        {"dates", "borders"},
        {"offices"},
        {"members"},
        {"figures"},
        {"decide"},
        {"list_owners", "namesakes", "neighbouring"},
        {"settling"},
        {"rereading"},
    ],
    "extraction": [
        {"items", "reading", "modality", "unmeant", "own_date"},
        {"kinds", "spoken", "leftover"},
        {"lists", "wordings"},
        {"subjects"},
        {"dropped", "weak"},
        {"drops", "weakness", "completing"},
        {"claiming", "contexts", "plain", "tables", "timelines"},
        {"sentence_claims"},
        {"extract"},
    ],
}
"""The rooms of the large packages: none imports from another of its own level."""
ROOM_LEVEL = {
    package: {name: level for level, names in enumerate(rooms) for name in names} for package, rooms in ROOMS.items()
}
HOMES = {
    "click": {"cli"},
    "sqlite_utils": {"store", "cli", "importers"},
    "httpx": {"importers"},
    "bs4": {"drafts", "importers"},
    "thefuzz": {"matching"},
    "rich": {"cli", "sheets"},
    "jinja2": {"sheets"},
    "lxml": {"drafts"},
    "docx": {"sheets", "rulings"},
}


def room(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports(path: Path) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "factcheck" or node.module.removeprefix("factcheck.") in ROOMS:
                found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
            else:
                found.append((node.lineno, node.module))
    return found


FILES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    mine = LEVEL[room(path)]
    for line, name in imports(path):
        parts = name.split(".")
        if parts[0] == "factcheck" and len(parts) > 1 and parts[1] in LEVEL:
            assert LEVEL[parts[1]] <= mine, f"{path}:{line} imports {name}, which stands above {room(path)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_outside_packages_stay_at_home(path: Path) -> None:
    for line, name in imports(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or room(path) in homes, f"{path}:{line} imports {name}; its home is {homes}"


def module(path: Path) -> str:
    parts = ("factcheck", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def run_imports(tree: ast.AST) -> Iterator[str]:
    """The names imported when a module runs; what only types ask for is left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield from run_imports(node)


MODULES = {module(path) for path in FILES}


def test_no_module_leads_back_to_itself() -> None:
    below = {
        module(path): {name if (name in MODULES) else name.rpartition(".")[0] for name in run_imports(ast.parse(path.read_text(encoding="utf-8")))}
        for path in FILES
    }  # fmt: skip
    circle = set(below)
    while free := {
        name for name in circle if not below[name] & circle or not any(name in below[one] for one in circle)
    }:
        circle -= free
    assert circle == set(), "these modules import one another"


IN_ROOMS = [
    (package, path)
    for package in ROOMS
    for path in sorted((PACKAGE / package).rglob("*.py"))
    if path != PACKAGE / package / "__init__.py"
]


@pytest.mark.parametrize(("package", "path"), IN_ROOMS, ids=[str(path.relative_to(PACKAGE)) for _, path in IN_ROOMS])
def test_imports_between_the_rooms_of_a_package_point_down(package: str, path: Path) -> None:
    mine, levels = module(path).split(".")[2], ROOM_LEVEL[package]
    for line, name in imports(path):
        parts = name.split(".")
        if parts[:2] == ["factcheck", package]:
            theirs = parts[2] if len(parts) > 2 else "a room as a whole"
            below = theirs == mine or levels.get(theirs, len(levels)) < levels[mine]
            assert below, f"{path}:{line} imports {name}, which does not stand below {mine}"


@pytest.mark.parametrize("package", ROOMS)
def test_every_room_of_a_package_is_known(package: str) -> None:
    assert {module(path).split(".")[2] for where, path in IN_ROOMS if where == package} == set(ROOM_LEVEL[package])


MAPS = sorted(
    {
        path.parent.relative_to(PACKAGE).as_posix()
        for package in ROOMS
        for path in (PACKAGE / package).rglob("__init__.py")
    }
)


@pytest.mark.parametrize("name", MAPS)
def test_the_map_of_a_large_room_names_each_of_its_modules(name: str) -> None:
    told = set(
        re.findall(
            r"`(\w+)`", ast.get_docstring(ast.parse((PACKAGE / name / "__init__.py").read_text(encoding="utf-8"))) or ""
        )
    )
    there = {path.stem for path in (PACKAGE / name).glob("*.py")} | {
        path.parent.name for path in (PACKAGE / name).glob("*/__init__.py")
    }
    assert there - {"__init__"} - told == set(), "these stand in no line of the map"
    assert told - there - {"find"} == set(), "these are no modules"


def test_every_room_is_known() -> None:
    assert {room(path) for path in FILES} <= set(LEVEL)
