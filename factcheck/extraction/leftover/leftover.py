"""Figures and dates no kind has taken: a claim of their own, or unchecked with a reason. Nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lazy
from factcheck.extraction.items import lasting
from factcheck.extraction.items.items import Item
from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.drafts import Sentence, Span
from factcheck.model.mentions import Date, Quantity

_worded = worded("clauses", "leftover")

_VAGUE = frozenset({"vague"})


def leftovers(
    sentence: Sentence, items: list[Item], claims: list[Claim], text: str
) -> tuple[list[Claim], list[Unchecked]]:
    """Claims `other-quantity` and `other-date` for the figures and dates that stand in no claim, and what is left unchecked."""
    covered = [(claim.start, claim.end) for claim in claims]
    covered += [
        (claim.date.start, claim.date.end) for claim in claims if claim.date is not None and claim.detail("column")
    ]
    bare = {(claim.start, claim.end) for claim in claims if _has_no_figure(claim)}
    timed = [claim for claim in claims if claim.time is not None and claim.date is None]
    more: list[Claim] = []
    rest: list[Unchecked] = []
    placed = _placed(items, text)
    for item in _figures(items, text):
        mention = item.mention
        holders = [span for span in covered if span[0] <= item.start and item.end <= span[1]]
        if holders and not (isinstance(mention, Quantity) and all(span in bare for span in holders)):
            continue
        if isinstance(mention, Date) and mention.first is None:
            rest.append(Unchecked(item.start, item.end, "no-kind"))
            continue
        if isinstance(mention, Date) and _in_dateline(mention, sentence, text):
            rest.append(Unchecked(item.start, item.end, "page-furniture"))
            continue
        if isinstance(mention, Date) and _is_time(mention, timed, text):
            continue
        if item.start in placed:
            more.append(replace(_claim(sentence, item, mention), end=placed[item.start]))
            continue
        if isinstance(mention, Quantity) and (
            mention.form in _VAGUE or (mention.measure == "rank" and not _counts_years(mention, text))
        ):
            rest.append(Unchecked(item.start, item.end, "no-kind"))
            continue
        more.append(_claim(sentence, item, mention))
    return more, rest


def _years_after(mention: object, text: str) -> Quantity | None:
    """What decades, or a part of a century, are in years where something is told behind that they are counted from: "two decades after the wall fell"."""
    years = lasting.in_years(mention) if isinstance(mention, Date) and mention.first is None else None
    if isinstance(mention, Quantity):
        years = lasting.of_a_century(mention, text)
    return years if years is not None and _COUNTED.match(text, years.end) is not None else None


_COUNTED = _worded(r"\s+(?:{counted_behind})\b")


def _counts_years(mention: Quantity, text: str) -> bool:
    """Whether an ordinal tells how many years something is ago or has gone on: "the 150th anniversary", "in its twenty-second year"."""
    return _JUBILEE.match(text, mention.end) is not None or (
        mention.value >= _LONG
        and _NTH_YEAR.match(text, mention.end) is not None
        and _ITS.search(text, max(0, mention.start - _LEAD), mention.start) is not None
    )


_JUBILEE = _worded(r"[ -]{jubilees}\b")
_NTH_YEAR = lazy.pattern(r" year\b")
_ITS = _worded(r"\bin {own} \Z")
_LONG, _LEAD = 5, 12
"""Years from which on an ordinal of years is a figure of its own: "in his first year" is none; characters before it that tell whose."""


def _has_no_figure(claim: Claim) -> bool:
    """Whether a claim compares names alone, so that a figure among its words is nobody's: "entered Schengen, its 35th member"."""
    return claim.quantity is None and claim.date is None and claim.time is None


_TOWN = lazy.pattern(r"[A-Z][A-Z'’. ]+,? (?:[A-Z][A-Za-z' ]+, )?")
_DASH = lazy.pattern(r",?\s*(?:\([^)]{0,40}\)\s*)?[–—-]")


def _in_dateline(date: Date, sentence: Sentence, text: str) -> bool:
    """Whether a date only says when a draft was written: "BAMAKO, Dec. 13, 1999 - ", or that on a line of its own."""
    ends = not text[date.end : sentence.end].strip(" .") or _DASH.match(text, date.end) is not None
    return ends and _TOWN.fullmatch(text, sentence.start, date.start) is not None


def _is_time(date: Date, timed: list[Claim], text: str) -> bool:
    """Whether a date only is the time of claims; a day, "since" a year, or when something is said to have happened, that stands apart from them has a happening of its own."""
    said = text[date.start : date.end]
    holders = [claim for claim in timed if claim.time is not None and claim.time.text == said]
    holders = [claim for claim in holders if claim.kind != "age" or _stands_by(date, claim)]
    own = (date.first is not None and date.first.day is not None) or text.endswith("since ", 0, date.start)
    own = own or any(_HAPPENED.search(text, claim.end, max(claim.end, date.start)) for claim in holders)
    if not holders or not own:
        return bool(holders)
    return any(_stands_by(date, claim) for claim in holders)


def _stands_by(date: Date, claim: Claim) -> bool:
    return claim.start - _APART <= date.end and date.start <= claim.end + _APART


_HAPPENED = _worded(r"\b(?:{happened})\b")
_APART = 12
"""Characters between a claim and the day it holds for: "on", a comma, a weekday."""


_BEFORE, _AFTER, _NOUNS = (word_set("frames", "grammar", f"order_{name}") for name in ("before", "after", "nouns"))
_HEADS = word_set("frames", "grammar", "order_heads")
_FAR = 4
"""From which place on an ordinal before a plain noun counts: a third state is any other one."""
_TOP = _worded(r"(?!{no_most})[a-z]{2,}est\Z")
_MOST = word_set("clauses", "leftover", "most")


def _placed(items: list[Item], text: str) -> dict[int, int]:
    """Where the ordinals begin that tell a place in an order, and where what they say ends: "fourth in the world in uranium production"."""
    found: dict[int, int] = {}
    for at, item in enumerate(items[:-1]):
        if item.kind != "q" or getattr(item.mention, "measure", "") != "rank" or item.members:
            continue
        before = items[at - 1] if at else None
        behind = at + 1 + (items[at + 1].word == "-" and at + 2 < len(items))
        top = items[behind].word in _MOST or _TOP.match(items[behind].word) is not None
        named = before is not None and before.kind == "e" and not before.possessive and items[at + 1].word in _ENDING
        stands = before is not None and before.word in _BEFORE and items[at + 1].word in _AFTER
        numbered = text[item.start : item.end].lower().startswith("n")  # "Europe's No. 2 gas exporter"
        counted = item.mention.value >= _FAR if isinstance(item.mention, Quantity) else False
        headed = counted and items[at + 1].word in _HEADS  # "the 20th country to adopt the euro", not "a third country"
        if top or named or stands or numbered or headed or items[at + 1].word in _NOUNS:
            found[item.start] = _end(items, at, behind if top else at)
    return found


_ENDING = frozenset([",", ".", ";", "and"])
_REACH = 7


def _end(items: list[Item], at: int, last: int) -> int:
    """Where the words behind an ordinal end that say in what order it is a place."""
    end = items[last].end
    for item in items[last + 1 : at + _REACH + 1]:
        if (
            item.kind not in "we"
            or (item.kind == "w" and not item.word.replace("-", "a").isalpha())
            or item.word in _STOPS
        ):
            break
        if item.word not in _JOINING:
            end = item.end
    return end


_STOPS = word_set("clauses", "leftover", "stops")
_JOINING = word_set("clauses", "leftover", "joining")


def _figures(items: list[Item], text: str) -> Iterator[Item]:
    for item in items:
        if item.kind in "qd":
            for one in item.members or (item,):
                years = _years_after(one.mention, text)
                yield one if years is None else replace(one, mention=years, end=years.end)


def _claim(sentence: Sentence, item: Item, mention: object) -> Claim:
    span = Span(sentence.start, sentence.end)
    if isinstance(mention, Quantity):
        return Claim(
            "other-quantity",
            item.start,
            item.end,
            span,
            None,
            value=mention.value,
            unit=mention.unit,
            quantity=mention,
            doubt="no-source",
        )
    assert isinstance(mention, Date)
    return Claim("other-date", item.start, item.end, span, None, value=mention.first, date=mention, doubt="no-source")
