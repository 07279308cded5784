"""Markdown: the file itself is the text; markup stays and is blanked in a same-length copy for reading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from factcheck import lazy
from factcheck.drafts import dateline, plain
from factcheck.drafts.lines import LineMap
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Block, Draft, Link

_FRONT = lazy.pattern(r"\A(?P<mark>---|\+\+\+)[ \t]*\n(?P<fields>.*?\n)(?:(?P=mark)|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = lazy.pattern(r"^(?P<key>[A-Za-z_-]+)\s*[:=]\s*(?P<value>.+?)\s*$", re.MULTILINE)
_DATE_KEYS = frozenset({"date", "published", "publication-date", "publish-date", "as-of", "as_of", "issued"})
_HEADS = {"title": "title", "headline": "title", "subtitle": "deck", "standfirst": "deck", "deck": "deck", "strap": "deck", **dict.fromkeys(("description", "summary", "excerpt", "abstract", "og_description", "og-description", "twitter_description", "social", "teaser", "seo_title", "og_title", "social_title"), "description")}  # fmt: skip
_FENCE = lazy.pattern(r"^(?P<mark>```+|~~~+)[^\n]*\n.*?(?:^(?P=mark)[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_COMMENT = lazy.pattern(r"<!--.*?-->", re.DOTALL)
_LINK = lazy.pattern(
    r"(?P<open>!?\[)(?P<text>[^\[\]\n]*)(?P<rest>\](?:\((?:[^)\n]{0,1000}|[^)\[\n]*)\)|\[[^\[\]\n]*\]))"
)
_IMAGE = lazy.pattern(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])\s*$")
_DEFINITION = lazy.pattern(r"^[ ]{0,3}\[[^\]\n^]+\]:[^\n]*$", re.MULTILINE)
_FOOTNOTE_MARK = lazy.pattern(r"\[\^[^\[\]\n]+\]:?")
_AUTOLINK = lazy.pattern(r"<https?://[^<>\s]+>|https?://[^\s)>\]]+")
_TAG = lazy.pattern(r"</?[A-Za-z][^<>\n]*>")
_ESCAPE = lazy.pattern(r"\\(?=[!-/:-@\[-`{-~])")
_ENTITY = lazy.pattern(r"&(?:#\d{2,7}|#[xX][0-9A-Fa-f]{2,6}|[A-Za-z]{2,8});")
_MARKS = lazy.pattern(r"\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+|(?<!_)_++(?!\w)|`+|~~|==")
_PREFIX = lazy.pattern(
    r"^[ \t]*(?:>[ \t]?|:[ \t]+|#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,3}[.)][ \t]+|\|)+", re.MULTILINE
)
_RULE = lazy.pattern(r"^[ \t]*(?:[-*_=][ \t]*){3,}$|^[ \t|:-]+$", re.MULTILINE)
_TABLE_ROW = lazy.pattern(r"^[ \t]*\|?[^\n|]+\|[^\n]*$")


_PROSE = 80
"""Characters from which on a line with one bar is no row of a table."""


def read(text: str, path: str | None, sha256: str) -> Draft:
    """A Markdown draft; front matter gives title and date."""
    text, written = _plain_ends(text), text
    front = _FRONT.match(text)
    fields = (
        {found["key"].lower(): found["value"].strip("\"'") for found in _FIELD.finditer(front["fields"])}
        if front
        else {}
    )
    reading = masked(text, front.end() if front else 0)
    blocks = _blocks(text, reading)
    heads = _heads(front) if front else []
    for head in heads:
        reading = reading[: head.start] + masked(text[head.start : head.end]) + reading[head.end :]
    dated = _dated(fields) or dateline.find([reading[b.start : b.end] for b in blocks])
    title = fields.get("title") or next(
        (reading[b.start : b.end].strip() for b in blocks if b.role in {"title", "heading"}), None
    )
    return Draft(
        written,
        (*heads, *blocks),
        path,
        sha256,
        title,
        dated[0] if dated else None,
        dated[1] if dated else None,
        reading=reading,
        offsets=LineMap.of(written),
        links=tuple(_links(text, front.end() if front else 0)),
    )


_TARGET = lazy.pattern(r"\]\(\s*<?(?P<target>[^)>\s]*(?: [^)\"'>]*)?)")
_REFERENCE = lazy.pattern(r"\]\[(?P<name>[^\]\n]*)\]")
_DEFINED = lazy.pattern(r"^[ ]{0,3}\[(?P<name>[^\]\n^]+)\]:\s*<?(?P<target>\S*?)>?(?:\s|$)", re.MULTILINE)


def _links(text: str, start: int) -> Iterator[Link]:
    """The links of a text with their addresses; those in code are none."""
    code = sorted(found.span() for found in (*_FENCE.finditer(text), *_COMMENT.finditer(text, 0, _comments_end(text))))
    starts = [low for low, _ in code]
    ends = list(accumulate((high for _, high in code), max))
    defined = {found["name"].lower(): found for found in _DEFINED.finditer(text)}
    for found in _LINK.finditer(text, start):
        before = bisect_right(starts, found.start())
        if found["open"] != "[" or (before and found.start() < ends[before - 1]):
            continue
        target = _TARGET.match(found["rest"])
        if target is not None:
            at = found.start("rest") + target.start("target")
            yield Link(
                found.start("text"), found.end("text"), target["target"].strip(), at, at + len(target["target"].strip())
            )
            continue
        reference = _REFERENCE.match(found["rest"])
        named = defined.get((reference["name"] or found["text"]).lower()) if reference is not None else None
        if named is not None:
            yield Link(
                found.start("text"), found.end("text"), named["target"], named.start("target"), named.end("target")
            )


def _heads(front: re.Match[str]) -> list[Block]:
    """Title, description and social texts of the front matter, read like those of a page's head."""
    found = []
    for field in _FIELD.finditer(front["fields"]):
        role = _HEADS.get(field["key"].lower())
        value = field["value"]
        inner = value.strip("\"'")
        if role is not None and inner and value[:1] not in "[{|>":
            start = front.start("fields") + field.start("value") + value.index(inner)
            found.append(Block(start, start + len(inner), role))
    return found


def _dated(fields: dict[str, str]) -> tuple[str, str] | None:
    for key, value in fields.items():
        if key in _DATE_KEYS:
            try:
                return str(PartialDate.parse(value[:10])), "front matter"
            except ValueError:
                found = dateline.find([f"Date: {value}"])
                if found:
                    return found[0], "front matter"
    return None


def masked(text: str, start: int = 0) -> str:
    """A copy as long as the text, with markup blanked and line ends kept.

    >>> masked("**7,000** km")
    '  7,000   km'
    """
    out = _blank(text, 0, start) + text[start:]
    until = _comments_end(out)
    out = _COMMENT.sub(lambda found: _blank(found[0], 0, len(found[0])), out[:until]) + out[until:]
    for pattern in (_FENCE, _DEFINITION, _FOOTNOTE_MARK):
        out = pattern.sub(lambda found: _blank(found[0], 0, len(found[0])), out)
    out = _LINK.sub(lambda found: " " * len(found["open"]) + found["text"] + " " * len(found["rest"]), out)
    out = _ENTITY.sub(lambda found: _character(found[0]), out)
    for pattern in (_AUTOLINK, _TAG, _RULE, _PREFIX, _ESCAPE, _MARKS):
        out = pattern.sub(lambda found: _blank(found[0], 0, len(found[0])), out)
    lines = out.split("\n")
    return "\n".join(line.replace("|", _bar(lines, at)) if "|" in line else line for at, line in enumerate(lines))


def _bar(lines: list[str], at: int) -> str:
    """What the bars of a line are read as: the edges of cells, or where one stands alone in prose ("**VILNIUS, Friday** | Shops ...") a dash."""
    beside = (lines[k] for k in (at - 1, at + 1) if 0 <= k < len(lines))
    cells = lines[at].count("|") > 1 or len(lines[at]) < _PROSE or any("|" in line for line in beside)
    return "\t" if cells else "—"


def _comments_end(text: str) -> int:
    """Where the last comment may end: no comment begun after it is looked for in the rest of the text again and again."""
    return text.rfind("-->") + 3 if "-->" in text else 0


def _plain_ends(text: str) -> str:
    """A copy as long as the text in which every line ends with \\n."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def _character(entity: str) -> str:
    """What an entity stands for, filled up with spaces to its length."""
    import html

    shown = html.unescape(entity)
    return shown.ljust(len(entity)) if len(shown) == 1 and shown not in "<|*_`" else entity


def _blank(text: str, start: int, end: int) -> str:
    return "".join(ch if ch in "\r\n" else " " for ch in text[start:end])


def _blocks(text: str, reading: str) -> list[Block]:
    blocks: list[Block] = []
    spans = list(plain.spans(_separated(text, reading)))
    for start, end in spans:
        inner = reading[start:end]
        if inner.strip():
            until = start + len(inner.rstrip())
            blocks.append(Block(start, until, _role(text[start:end], inner, blocks, len(spans))))
    return plain.in_sections(text, blocks)


def _separated(text: str, reading: str) -> str:
    """The reading copy with headings, bullets and rows kept from running into the next line."""
    lines = text.split("\n")
    shown = reading.split("\n")
    return "\n".join(
        show if not _starts_block(line) or show[:1] != " " else (_mark(line) + show[1:])
        for line, show in zip(lines, shown, strict=True)
    )


def _mark(line: str) -> str:
    """A heading is one line; what else begins a block may go on in the next."""
    return "\t" if line.lstrip().startswith("#") else plain.BEGINS


def _starts_block(line: str) -> bool:
    return bool(lazy.known(r"[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|:[ \t]|>)").match(line))


def _role(raw: str, inner: str, before: list[Block], total: int) -> str:
    line = raw.lstrip()
    if _IMAGE.match(line):
        return "alt"
    if lazy.known(r"#{1,6}\s").match(line):
        return "title" if not before else "heading"
    if lazy.known(r"\[\^").match(line):
        return "footnote"
    if lazy.known(r"[-*+]\s|\d{1,3}[.)]\s").match(line):
        return "list-item"
    if line.startswith(">"):
        return "pull-quote"
    if _TABLE_ROW.match(line.split("\n")[0]) and line.count("|") >= 2:
        return "table-row"
    return plain.role(inner, before, total)
