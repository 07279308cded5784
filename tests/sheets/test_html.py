"""The HTML sheet: one file, no network, everything escaped, and readable in a real browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import factcheck
from factcheck.sheets import html

DRAFT = """# Tea & <script>alert(1)</script> trade

Kenya has a 1,600 km border with Ethiopia, and Nairobi, the Kenyan capital, is busy.

| country | population |
|---|---|
| Kenya | 52 million |
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("html")
    draft = folder / "draft.md"
    draft.write_text(DRAFT, encoding="utf-8")
    sheet = factcheck.check(factcheck.read(draft), as_of="2020-05-01")
    path = folder / "sheet.html"
    path.write_text(html.render([sheet]), encoding="utf-8")
    return path


def test_nothing_is_fetched_and_nothing_runs(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert not re.search(r"<(?:link|img|iframe|object|embed)\b|<script(?! type=\"application/json\")", text)
    assert not re.search(r"(?:src|@import|url\()\s*=?\s*[\"']?https?:", text)


def test_the_drafts_own_markup_is_shown_not_run(page: Path) -> None:
    assert "<script>alert" not in page.read_text(encoding="utf-8")
    sheet = factcheck.check(
        "Tea <script>alert(1)</script> trade & “<img src=x onerror=alert(2)>”\n\nIt is <b>hot</b> in Mali."
    )
    text = html.render([sheet], {"change": "<i>otherwise</i>"}, [("<a>", "<a>: is </script> broken")])
    assert "&lt;script&gt;alert(" in text
    for raw in ("<script>alert", "<img", "<b>hot", "<i>otherwise", "is </script> broken"):
        assert raw not in text


def test_the_data_inside_is_the_sheet(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" class="sheet">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    sheet = json.loads(found[1])
    assert {claim["kind"] for claim in sheet["claims"]} >= {"border-length", "capital"}
    for claim in sheet["claims"]:
        assert f'id="c-{claim["id"]}"' in text


@pytest.mark.browser
def test_a_browser_shows_every_claim(page: Path, browser: str) -> None:
    shown = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
        capture_output=True, text=True, timeout=60, check=True,
    ).stdout  # fmt: skip
    assert "to change" in shown
    assert shown.count('class="mark ') >= 2
    assert 'class="card' in shown
    picture = page.with_suffix(".png")
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1000,1400", f"--screenshot={picture}", page.as_uri()],
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    assert picture.stat().st_size > 20_000


@pytest.fixture
def browser(require_browser: bool) -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if require_browser:
            pytest.fail("no browser was found, and FACTCHECK_REQUIRE_BROWSER asks for one")
        pytest.skip("no chromium on this machine: install it to run this test")
    return found
