"""Links, offline: addresses that cannot be meant for readers, one text with two targets, and addresses that do not fit their text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import urlsplit

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, query, shown
from factcheck.consistency.quotations.link_outlets import SOUND, other_outlet
from factcheck.extraction.reading import Reading
from factcheck.lexicon import table, word_set, worded
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft, Link, Sentence
from factcheck.model.mentions import Date

_worded = worded("against_itself", "link_checks")

_DATED = lazy.pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-/_]?)(?P<month>0[1-9]|1[0-2])(?:(?P=sep)(?P<day>0[1-9]|[12]\d|3[01]))?(?!\d)"
)
_NOWHERE = _worded(r"#?|https?://|{unfinished}+", re.IGNORECASE)
_OTHER_SCHEMES = frozenset({"ftp", "doi", "urn", "data", "javascript", "sms", "geo"})
_PAGES = (".html", ".htm", ".md", ".pdf")
_HOST = lazy.pattern(r"^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+$")
_LOCAL = _worded(r"^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1|0\.0\.0\.0)|\.{at_home}$")


def find(draft: Draft, reading: Reading) -> Iterator[Found]:
    """Every link that a desk would stop at."""
    targets: dict[str, Link] = {}
    starts = [mention.start for mention in reading.mentions]
    yield from _as_written(draft, reading)
    for link in draft.links:
        sentence = reading.sentence_at(link.start)
        if sentence is None:
            continue
        place, words = (link.start, link.end), shown(reading.text, (link.start, link.end))
        amiss = _amiss(link.target)
        if amiss is not None:
            told = f"{amiss}: {link.target}"
            at = (link.target_start, link.target_end)
            if amiss in _BROKEN:
                inside = sentence.start <= at[0] and at[1] <= sentence.end
                yield differs("other", draft.text, sentence, at if inside else place, place, told, about=words)
            else:
                yield query("other", draft.text, sentence, place, "near-miss", told, about=words)
            continue
        yield from _fits(link, words, sentence, draft, reading, starts)
        key = words.lower()
        other = targets.setdefault(key, link)
        if _plain(other.target) == _plain(link.target):
            continue
        told = f"One text, two targets: {link.target} here, {other.target} before."
        if (
            len(key.split()) > 1
            and _other_year(other.target, link.target)
            and key not in table("links")["texts"]["any"]
        ):
            yield differs("other", draft.text, sentence, place, (other.start, other.end), told, about=words)
        elif len(key.split()) > 2:
            yield query(
                "other", draft.text, sentence, place, "near-miss", told, about=words, other=(other.start, other.end)
            )


_BROKEN = frozenset(
    {"The address is malformed", "The address is a local one", "The link leads to a file on somebody's own machine"}
)
_WRITTEN = lazy.pattern(
    r"(?<![\w/.:@-])(?P<scheme>[a-z]{3,7})(?P<marks>[:;]/{0,3}|/{2,3})(?P<rest>(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s)\]>”\"]*|localhost\S*)",
    re.IGNORECASE,
)
_LIKE_HTTP = lazy.pattern(r"h?t{1,3}ps?|ht+p+s*|hht+ps?|htp+s?|h?tt?s?ps?|https?", re.IGNORECASE)


def _as_written(draft: Draft, reading: Reading) -> Iterator[Found]:
    """Addresses in the running text that no browser opens: "htps:/example.org//book"."""
    links = sorted((link.target_start, link.target_end) for link in draft.links if link.target_start >= 0)
    if "/" not in reading.text:
        return
    for found in _WRITTEN.finditer(reading.text):
        scheme, rest = found["scheme"].lower(), found["rest"]
        if not _LIKE_HTTP.fullmatch(scheme):
            continue
        at = bisect_left(links, (found.start() + 1, 0)) - 1
        sentence = reading.sentence_at(found.start())
        if sentence is None or (at >= 0 and links[at][1] > found.start()):
            continue
        host = lazy.known(r"[/?#]").split(rest)[0].rpartition("@")[2].lower()
        if scheme in {"http", "https"} and found["marks"] == "://":
            if not _LOCAL.search(host.partition(":")[0]):
                continue
            amiss = "The address is a local one"
        else:
            amiss = "The address is malformed"
        place = (found.start(), found.end())
        yield differs("other", reading.text, sentence, place, place, f"{amiss}: {found[0]}", about=found[0])


def _other_year(one: str, other: str) -> bool:
    """Whether two addresses of one house are of two years."""
    hosts = {urlsplit(target).hostname for target in (one, other)}
    years = [
        frozenset(lazy.known(r"(?<!\d)(?:19|20)\d\d(?!\d)").findall(urlsplit(target).path)) for target in (one, other)
    ]
    return len(hosts) == 1 and bool(years[0] and years[1]) and years[0].isdisjoint(years[1])


def _plain(target: str) -> str:
    """A target without what does not change the page."""
    return lazy.known(r"^https?://(?:www\.)?|[?#].*$|/$").sub("", target.strip().lower())


def _amiss(target: str) -> str | None:
    """What is wrong with an address whatever its text says."""
    target = target.strip()
    if _NOWHERE.fullmatch(target):
        return "The link leads nowhere"
    try:
        host = (urlsplit(target).hostname or "").lower()
    except ValueError:
        return "The address is malformed"
    if _worded(r"{no_page}:|[#/?.]").match(target):
        return None
    if lazy.known(r"file:|[A-Za-z]:\\").match(target):
        return "The link leads to a file on somebody's own machine"
    scheme = lazy.known(r"(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE).match(target)
    if scheme is None or target.lower().startswith("www."):
        first = target.split("/")[0]
        return "The address lacks its http" if "." in first and not first.endswith(_PAGES) else None
    if scheme["scheme"].lower() not in {"http", "https"}:
        return None if scheme["scheme"].lower() in _OTHER_SCHEMES else "The address is malformed"
    if not SOUND.match(target):
        return "The address is malformed"
    if _LOCAL.search(host):
        return "The address is a local one"
    if any(
        part in word_set("links", "hosts", "staging")
        for label in host.split(".")[:-1]
        for part in lazy.known(r"[-_]").split(label)
    ):
        return "The address is one for testing"
    if " " in target or not (_HOST.match(host) or lazy.known(r"[\d.]+").fullmatch(host) or not host.isascii()):
        return "The address is malformed"
    return None


def _fits(
    link: Link, words: str, sentence: Sentence, draft: Draft, reading: Reading, starts: list[int]
) -> Iterator[Found]:
    """An address that does not go with its text: another date, else another paper."""
    told = _other_date(link, reading, starts) or _other_address(link, words) or other_outlet(link, words)
    if told is not None:
        place = (link.start, link.end)
        target = (link.target_start, link.target_end) if link.target_start >= 0 else place
        whole = min(place[0], target[0]), max(place[1], target[1])
        yield differs("other", draft.text, sentence, whole, target, told, about=words)


def _other_date(link: Link, reading: Reading, starts: list[int]) -> str | None:
    """What is told of a link whose text has one date, and its address another."""
    dates = [
        m
        for m in reading.mentions[bisect_left(starts, link.start - _ARTICLE) : bisect_left(starts, link.end)]
        if isinstance(m, Date) and link.start < m.end <= link.end and m.first is not None
    ]
    dated = _DATED.search(urlsplit(link.target).path)
    if dated is None or len(dates) != 1 or dates[0].first != dates[0].last:
        return None
    written, day = dates[0].first, dated["day"]
    assert written is not None
    there = (int(dated["year"]), int(dated["month"]), int(day) if day else None)
    here = (written.year, written.month, written.day)
    if not any(a is not None and b is not None and a != b for a, b in zip(here, there, strict=True)):
        return None
    if _is_next_day(here, there):
        return None  # what happened one day is posted the next
    address = "-".join(part for part in (dated["year"], dated["month"], day) if part)
    return f"The text says {shown(reading.text, (dates[0].start, dates[0].end))}, the address {address}: {link.target}"


def _is_next_day(here: tuple[int, int | None, int | None], there: tuple[int, int, int | None]) -> bool:
    """Whether the day of an address is the one after that of its text."""
    if here[1] is None or here[2] is None or there[2] is None:
        return False
    gap = PartialDate(there[0], there[1], there[2]).first() - PartialDate(*here).first()
    return gap.days == 1


_WRITTEN_HOST = lazy.pattern(
    r"^(?:https?://)?(?:www\.)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?P<path>/\S*)?$", re.IGNORECASE
)
_TURNED_LEAST = 3
_ARTICLE = len("the [") + 1
"""By how much a date may begin before the link that it stands in."""


def _other_address(link: Link, words: str) -> str | None:
    """What is told of a link whose text is an address, a number or a year, and its target another."""
    target, bare = link.target.strip(), words.strip(" .,")
    lower = target.lower()
    if lower.startswith("mailto:"):
        there = lower[7:].partition("?")[0]
        return f"The text says {bare}, the address {there}." if "@" in bare and bare.lower() != there else None
    if lower.startswith("tel:"):
        here, there = lazy.known(r"\D").sub("", bare), lazy.known(r"\D").sub("", target)
        known = len(here) > 6 and here.lstrip("0") not in there
        return f"The text says {bare}, the link calls {target[4:]}." if known else None
    if not SOUND.match(target):
        return None
    host = lazy.known(r"^www\.").sub("", (urlsplit(target).hostname or "").lower())
    written = _WRITTEN_HOST.match(bare)
    if written is not None:
        mine = written["host"].lower()
        kin = (
            host.endswith(f".{mine}")
            or mine.endswith(f".{host}")
            or host.split(".")[0] in table("links")["hosts"]["shared"]
        )
        return f"The text says {mine}, the address {host}." if host != mine and not kin else None
    return _other_number(bare, target)


def _other_number(words: str, target: str) -> str | None:
    """A year after that of the address, or a number whose digits the address has in another order."""
    path = urlsplit(target).path
    years = [set(lazy.known(r"(?<!\d)(?:19|20)\d\d(?!\d)").findall(told)) for told in (words, path)]
    if len(years[0]) == len(years[1]) == 1 and min(years[1]) < min(years[0]):
        return f"The text says {min(years[0])}, the address {min(years[1])}: {target}"
    here = [lazy.known(r"\D").sub("", found) for found in lazy.known(r"\d[\d/.-]*\d").findall(words)]
    there = [lazy.known(r"\D").sub("", found) for found in lazy.known(r"\d[\d_-]*\d").findall(path)]
    for number in here:
        turned = [other for other in there if other != number and sorted(other) == sorted(number)]
        if len(number) >= _TURNED_LEAST and turned and number not in there:
            return f"The text says {number}, the address {turned[0]}: {target}"
    return None
