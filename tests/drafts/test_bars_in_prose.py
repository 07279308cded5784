"""A bar alone in a line of Markdown prose sets a dateline off; it makes no table."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import api

PROSE = (
    "**VILNIUS, Friday** | Since midnight on Thursday Lithuania, a country of 2.9 million, has been in the euro area.\n"
)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (PROSE, ["paragraph"]),
        ("Chad | N'Djamena\n--- | ---\nMali | Bamako\n", ["table-row", "table-row"]),
        ("| Chad | N'Djamena | 14 million |\n", ["table-row"]),
    ],
)
def test_a_bar_in_prose_makes_no_table(text: str, roles: list[str], tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    assert [block.role for block in api.read(path).blocks] == roles


def test_figures_behind_a_bar_are_read(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(PROSE, encoding="utf-8")
    found = {judged.claim.kind: str(judged.verdict.label) for judged in api.check(api.read(path), "2015-01-02").claims}
    assert found["population"] == "SUPPORTED"
