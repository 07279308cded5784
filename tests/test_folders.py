"""The folders of the user are those that platformdirs names."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from factcheck import folders


@pytest.mark.parametrize("told", [{}, {"XDG_CACHE_HOME": "/x/cache", "XDG_CONFIG_HOME": "/x/config"}, {"HOME": "near"}])
def test_where_platformdirs_has_them(monkeypatch: pytest.MonkeyPatch, told: dict[str, str]) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "FACTCHECK_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert folders.cache() == Path(platformdirs.user_cache_dir("factcheck"))
    assert folders.settings() == Path(platformdirs.user_config_dir("factcheck"))
