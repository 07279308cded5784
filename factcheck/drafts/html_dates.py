"""The date a page gives itself: in its meta elements, its JSON-LD or a time element."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup

from factcheck.drafts import dateline
from factcheck.model.dates import PartialDate

_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
)
_APART = frozenset({"nav", "aside", "footer", "template"})


def find(soup: BeautifulSoup) -> tuple[str, str] | None:
    """(ISO date, basis) as the page says it was published; None where it does not."""
    for value, basis in _date_values(soup):
        try:
            return str(PartialDate.parse(value.strip()[:10])), basis
        except ValueError:
            found = dateline.find([f"Date: {value}"])
            if found is not None:
                return found[0], basis
    return None


def _date_values(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    metas = {
        str(m.get("property") or m.get("name") or m.get("itemprop") or "").lower(): str(m.get("content") or "")
        for m in soup.find_all("meta")
    }
    for name in _DATES:
        if metas.get(name):
            yield metas[name], "meta"
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            yield from ((value, "JSON-LD") for value in _published(json.loads(script.get_text())))
        except ValueError:
            continue
    for time in soup.find_all("time"):
        if not any(parent.name in _APART for parent in time.parents):
            yield str(time.get("datetime") or time.get_text()), "time element"
            return


def _published(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        if isinstance(found.get("datePublished"), str):
            yield found["datePublished"]
        for value in found.values():
            yield from _published(value)
    elif isinstance(found, list):
        for value in found:
            yield from _published(value)
