"""sdist -> wheel -> a fresh environment outside the checkout: the data folders travel, and a draft is checked there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from factcheck.extraction.kinds.kindfiles import load
from factcheck.folders import builtin
from factcheck.store.reading import source_folders

ROOT = Path(__file__).parents[1]
WHEEL_LIMIT = 8 * 1024 * 1024
pytestmark = pytest.mark.wheel


def run(*args: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run([str(a) for a in args], cwd=cwd, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, f"{args}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the sdist, not from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT, cwd=ROOT)
    return next(out.glob("*.whl"))


def test_the_wheel_is_small_and_whole(wheel: Path) -> None:
    assert wheel.stat().st_size < WHEEL_LIMIT
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "factcheck/py.typed" in names
    for kind in load((builtin("claims"),)):
        assert f"factcheck/claims/{kind.kind}.toml" in names
    for folder in source_folders((builtin("sources"),)):
        assert f"factcheck/sources/{folder.name}/datapackage.json" in names
    assert any(name.startswith("factcheck/examples/") for name in names)


def test_an_installed_wheel_checks_a_draft(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    binaries = home / "bin"
    env = {**os.environ, "FACTCHECK_CACHE": str(tmp_path / "cache")}
    env.pop("PYTHONPATH", None)
    run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    listed = run(binaries / "factcheck", "kinds", "list", cwd=tmp_path, env=env)
    assert [line.split()[0] for line in listed.splitlines()] == [kind.kind for kind in load((builtin("claims"),))]
    sources = json.loads(run(binaries / "factcheck", "sources", "list", "--format", "json", cwd=tmp_path, env=env))
    assert {row["source"] for row in sources} == {folder.name for folder in source_folders((builtin("sources"),))}
    draft = tmp_path / "draft.txt"
    draft.write_text("Kazakhstan has a 7,000-kilometre border with Russia.", encoding="utf-8")
    out = run(
        binaries / "factcheck", "check", draft, "--as-of", "2014-03-26", "--format", "json", cwd=tmp_path, env=env
    )
    claim = json.loads(out)["sheets"][0]["claims"][0]
    assert (claim["kind"], claim["label"]) == ("border-length", "SUPPORTED")
    where = run(binaries / "python", "-c", "import factcheck; print(factcheck.__file__)", cwd=tmp_path, env=env)
    assert str(home) in where
