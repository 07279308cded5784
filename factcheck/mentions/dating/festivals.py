"""Days with a name: on a fixed date, or reckoned from Easter, or the n-th weekday of a month."""

from __future__ import annotations

import datetime
import functools

from factcheck.mentions.dating.context import Context, Found, day, listed, lower, word, words
from factcheck.mentions.dating.numeric import year_after
from factcheck.mentions.dating.yearless import yearless
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens, tokenise

Rule = tuple[int, int] | str


@functools.cache
def names() -> dict[str, list[tuple[tuple[str, ...], Rule]]]:
    """First word -> festivals that begin with it, longest first, with month and day or a rule."""
    found: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
    rules: dict[str, Rule] = {name: (month, number) for name, (month, number) in words("festivals").items()}
    for name, rule in {**rules, **words("movable")}.items():
        for apostrophe in ("'", "’"):
            run = tuple(tokenise(name.replace("'", apostrophe)).lowers)
            runs = found.setdefault(run[0], [])
            if (run, rule) not in runs:
                runs.append((run, rule))
    return {first: sorted(runs, key=lambda run: -len(run[0])) for first, runs in found.items()}


def read(tokens: Tokens, index: int, context: Context, *, movable: bool = False) -> Found | None:
    """The named day that begins at a token; a `movable` one of no year is a year's length by itself, for "every Easter"."""
    if not tokens.words[index][0].isupper():
        return None
    for run, rule in names().get(tokens.lowers[index], ()):
        end = index + len(run)
        if tuple(tokens.lowers[index:end]) != run or (
            lower(tokens, end) in listed("events", "festive")
            or lower(tokens, index - 1) in listed("events", "festive_before")
        ):
            continue
        year, last = year_after(tokens, end)
        if isinstance(rule, str) and movable:
            return Found(index, end, None, None, "P1Y")
        if isinstance(rule, str):
            return _movable(index, last if year is not None else end, year, rule, context)
        if year is None:
            return yearless(tokens, index, end, rule[0], rule[1], context)
        date = day(year, *rule)
        return None if date is None else Found(index, last, date, date, str(date))
    return None


@functools.cache
def names_once() -> dict[str, tuple[tuple[str, ...], PartialDate, frozenset[str], frozenset[str]]]:
    """First word of a day that came once -> its words, the day, what must and what must not stand behind it."""
    return {
        (run := tuple(tokenise(name).lowers))[0]: (
            run, PartialDate(*entry["day"]), frozenset(entry.get("before", ())), frozenset(entry.get("unless", ()))
        )
        for name, entry in words("once").items()
    }  # fmt: skip


def once(tokens: Tokens, index: int) -> Found | None:
    """ "9/11", "D-Day": the one day that is called so; no name that begins with it."""
    entry = names_once().get(tokens.lowers[index])
    if entry is None:
        return None
    run, date, before, unless = entry
    end = index + len(run)
    if tuple(tokens.lowers[index:end]) != run or not all(tokens.joined(at) for at in range(index + 1, end)):
        return None
    after = word(tokens, end)
    tight = (
        end < len(tokens.words)
        and tokens.joined(end)
        and not after.isalpha()
        and after not in {".", ",", ";", ":", ")", "'s", "’s", "?", "!", "”"}
    )
    if tight or after[:1].isupper() or after in unless or (before and after not in before):
        return None
    return Found(index, end, date, date, str(date))


def _movable(first: int, last: int, year: int | None, rule: str, context: Context) -> Found | None:
    """A movable day in its year; without one, the nearest before the draft's date or, looking ahead, after it."""
    if year is not None:
        date = _on(rule, year)
        found = PartialDate(date.year, date.month, date.day)
        return Found(first, last, found, found, str(found))
    if context.today is None:
        return None
    days = [_on(rule, context.today.year + step) for step in (-1, 0, 1)]
    ahead = [date for date in days if date >= context.today]
    near = [date for date in days if date <= context.today + datetime.timedelta(days=60)]
    date = ahead[0] if context.future(first) and ahead else near[-1]
    found = PartialDate(date.year, date.month, date.day)
    return Found(first, last, found, found, str(found), anchor="draft", inferred=True)


def _on(rule: str, year: int) -> datetime.date:
    """ "easter-2" is two days before Easter; "4 thursday 11" the fourth Thursday of November."""
    if rule.startswith("easter"):
        return easter(year) + datetime.timedelta(days=int(rule.removeprefix("easter") or 0))
    number, weekday, month = rule.split()
    start = datetime.date(year, int(month), 1)
    first = (int(words("weekdays")[weekday]) - start.weekday()) % 7
    days = [start + datetime.timedelta(days=first + 7 * week) for week in range(5)]
    fitting = [date for date in days if date.month == start.month]
    return fitting[-1] if int(number) < 0 else fitting[int(number) - 1]


def easter(year: int) -> datetime.date:
    """Western Easter Sunday (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l_ = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * l_) // 451
    month, number = divmod(h + l_ - 7 * m + 114, 31)
    return datetime.date(year, month, number + 1)
