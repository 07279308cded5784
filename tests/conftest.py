"""What many tests share: the built store, the compiled kinds, the development sets beside the checkout."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import factcheck
from factcheck import api
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.store.query import Store

SHARED = Path(__file__).parents[2] / "shared"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Torture runs where it is asked for by name: another -m takes the place of the one in pyproject.toml."""
    if "torture" not in config.option.markexpr:
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("torture")])
        items[:] = [item for item in items if not item.get_closest_marker("torture")]


@pytest.fixture(scope="session")
def store() -> Store:
    return api.open_store()


@pytest.fixture(scope="session")
def kinds() -> Compiled:
    return api.open_kinds()


@pytest.fixture(scope="session")
def sheet_of() -> Callable[..., dict[str, Any]]:
    def check(text: str, as_of: str | None = None) -> dict[str, Any]:
        return factcheck.check(text, as_of=as_of).to_dict()

    return check


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the development sets are not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def require_browser() -> bool:
    """Whether tests that need a browser have to fail without one, as in CI."""
    return os.environ.get("FACTCHECK_REQUIRE_BROWSER") == "1"


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    """benchmarks/annotated.py, which belongs to no package: how golds are read and counted."""
    path = Path(__file__).parents[1] / "benchmarks" / "annotated.py"
    spec = importlib.util.spec_from_file_location("annotated", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
