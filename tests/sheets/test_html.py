"""The HTML sheet: one file, no network, everything escaped, and readable in a real browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

import factcheck
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged
from factcheck.model.verdicts import Evidence, Verdict
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


ODD = """---
title: Odd
---

# An odd *draft*

Kenya has a 1,600-kilometre border with Ethiopia, and **Nairobi**, the Kenyan capital, is busy. Norway has 5.2 million people.

| country | capital |
|---|---|
| Norway | Bergen |

```
Norway has 12 fjords
```

Norway has 5.2 million people. It has some 4,031 lakes.
"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], BeautifulSoup]:
    draft = tmp_path_factory.mktemp("odd") / "odd.md"
    draft.write_text(ODD, encoding="utf-8")
    sheet = factcheck.check(factcheck.read(draft), as_of="2015-06-01")
    return sheet.to_dict(), BeautifulSoup(html.render([sheet, sheet]), "html.parser")


def test_every_claim_has_its_mark_and_every_mark_its_card(odd: tuple[dict[str, Any], BeautifulSoup]) -> None:
    sheet, soup = odd
    ids = {element["id"] for element in soup.find_all(id=True)}
    assert len(ids) == len(soup.find_all(id=True))
    for prefix in ("", "1-"):
        for claim in sheet["claims"]:
            assert f"m-{prefix}{claim['id']}" in ids
    for link in soup.find_all("a", href=re.compile("^#")):
        assert link["href"].removeprefix("#") in ids
    assert {"change", "by-hand", "tick"} <= {word for mark in soup.select(".mark") for word in mark["class"]}


def test_the_worst_stands_first_and_the_repeated_is_folded(odd: tuple[dict[str, Any], BeautifulSoup]) -> None:
    _, soup = odd
    shown = [card["class"][1] for card in soup.main.select("article.card")]
    assert shown == sorted(shown, key=["change", "query", "by-hand"].index)
    assert [note.text for note in soup.main.select(".note.change")] == ["✗1", "✗2"]
    norway = [note.text for note in soup.main.select("p .note.tick") if "million" in note.parent.text]
    assert len(set(norway)) < len(norway)


def test_the_draft_is_shown_without_its_markup_and_nothing_is_left_out(
    odd: tuple[dict[str, Any], BeautifulSoup],
) -> None:
    _, soup = odd
    draft = soup.main.select_one(".draft")
    assert draft is not None
    text = " ".join(re.sub(r"[✗?○✓]\d+", "", draft.text).split())
    assert "and Nairobi, the Kenyan capital, is busy." in text
    assert "*" not in text
    assert [cell.get_text(strip=True) for cell in draft.select("td")][:2] == ["country", "capital"]
    assert ["title:" in left.text or "12 fjords" in left.text for left in draft.select("details.unread")] == [
        True,
        True,
    ]


def test_a_nested_claim_that_is_worse_keeps_its_mark() -> None:
    sheet = factcheck.check("Kenya has a population of 90 million.", as_of="2015-06-01")
    judged = sheet.claims[0]
    within = replace(judged.claim, start=judged.claim.start + 4, end=judged.claim.end - 3)
    tick = Verdict(Label.SUPPORTED, "agrees", "yes", (Evidence("statement", True, "1 = 1"),))
    both = replace(sheet, claims=(Judged("0" * 8, "0" * 64, judged.claim, tick), replace(judged, claim=within)))
    soup = BeautifulSoup(html.render([both]), "html.parser")
    assert [mark["class"][1] for mark in soup.select(".mark")] == ["tick", "change", "tick"]


def test_a_figure_is_drawn_and_said_in_words() -> None:
    page = html.render([factcheck.check("Kenya has a population of 90 million.", as_of="2015-06-01")])
    figure = BeautifulSoup(page, "html.parser").select_one("figure.chart")
    assert figure is not None
    assert figure.svg["aria-label"] == figure.figcaption.text
    assert figure.text.strip().startswith("draft 90,000,000, its wording admits 85,000,000 to 95,000,000; sources: 4")
    for point in figure.select("circle"):
        assert 0 <= float(point["cx"]) <= 320


def test_a_title_of_the_front_matter_that_stands_again_below_is_drawn_once() -> None:
    draft = from_bytes(b"---\ntitle: A long night\ndate: 2015-06-01\n---\n\n# A long night\n\nKenya waits.\n", "a.md")
    soup = BeautifulSoup(html.render([factcheck.check(draft)]), "html.parser")
    assert sum(part.text.strip() == "A long night" for part in soup.select(".draft > *")) == 1
    assert "title: A long night" in soup.text


def test_same_draft_same_page() -> None:
    sheet = factcheck.check("Kenya has a population of 90 million.", as_of="2015-06-01")
    assert html.render([sheet]) == html.render([sheet])


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
