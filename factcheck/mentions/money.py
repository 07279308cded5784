"""Money beside a figure: signs, codes and names of currencies."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table, word_set
from factcheck.mentions.runs import Trie, goes_on, trie_of
from factcheck.model.tokens import Tokens, tokenise


@functools.cache
def money_words() -> Trie:
    """Names of currencies and their minor units."""
    return trie_of(table("units")["currency_words"], lower=True)


@functools.cache
def _signs() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Last token -> sign runs that end with it."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sign, code in table("units")["currency"].items():
        words = tuple(tokenise(sign).words)
        found.setdefault(words[-1], []).append((words, code))
    return {last: sorted(runs, key=lambda run: -len(run[0])) for last, runs in found.items()}


def weighs(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "pounds" are a weight here."""
    around = {*tokens.lowers[max(0, first - 8) : first], *tokens.lowers[last : last + 5]}
    return not around.isdisjoint(word_set("units", "weight", "words"))


def money_before(tokens: Tokens, first: int) -> tuple[int, str] | None:
    """A currency sign or code right before a figure: its first token and its code."""
    if first == 0:
        return None
    before = tokens.words[first - 1]
    if (
        before == "$"
        and first > 1
        and tokens.starts[first] - tokens.ends[first - 1] == 1
        and not tokens.joined(first - 1)
    ):
        dots = 4 if tokens.words[first - 2] == "." else 3
        if first > dots and "".join(tokens.words[first - 1 - dots : first - 1]).upper().rstrip(".") == "U.S":
            return first - 1 - dots, "USD"
        country = _spaced_dollar(tokens, first - 2)
        if country is not None:
            return first - 2, country
    for words, code in _signs().get(before, ()):
        start = first - len(words)
        if start >= 0 and tuple(tokens.words[start:first]) == words and _touching(tokens, start, first):
            if words[0].isalpha() and start and tokens.joined(start) and tokens.words[start - 1][-1].isalpha():
                continue
            return start, spoken_of(tokens, start, first, code)
    lettered = letters_before(tokens, first)
    if lettered is not None:
        return lettered
    if before in codes_before() and tokens.starts[first] - tokens.ends[first - 1] <= 1:
        return first - 1, before
    return None


@functools.cache
def codes_before() -> frozenset[str]:
    """Codes that are money before any figure."""
    return word_set("units", "codes", "list") - word_set("units", "codes", "careful")


def letters_before(tokens: Tokens, first: int) -> tuple[int, str] | None:
    """ "N5.6 billion", "P45,000", "Le 200,000": letters that are money only where the figure can be nothing else."""
    if not first or not (tokens.words[first - 1] in _letters() or tokens.words[first - 1] == "."):
        return None
    start = first - 1 - (tokens.words[first - 1] == "." and first > 1 and tokens.joined(first - 1))
    written = "".join(tokens.words[start:first])
    code = _letters().get(written)
    if code is None or tokens.starts[first] - tokens.ends[first - 1] > (len(written) > 1):
        return None
    if start and tokens.joined(start) and tokens.words[start - 1][-1].isalnum():
        return None
    return (start, spoken_of(tokens, start, first, code)) if _is_amount(tokens, first) else None


@functools.cache
def _letters() -> dict[str, str]:
    """Letters that are money before some figures, and the currency they stand for."""
    return dict(table("units")["currency_letters"])


_GROUPED = lazy.pattern(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+\.\d\d")
"""Digits that are an amount: grouped, or with two after the point."""
_SHORT = frozenset({"m", "b"})
"""Suffixes of amounts beside the scale words; no k, for the sake of Y2K."""


def _is_amount(tokens: Tokens, at: int) -> bool:
    """Whether a figure is written as only amounts are: "5.6 billion", "45,000", "2.50", "300m"."""
    if _GROUPED.fullmatch(tokens.words[at]):
        return True
    if at + 1 >= len(tokens.words) or goes_on(tokens, at + 2):
        return False
    return tokens.lowers[at + 1] in table("numbers")["scales"] or (
        tokens.words[at + 1] in _SHORT and tokens.joined(at + 1)
    )


_AROUND = 40
"""Words of the paragraph on either side within which a country says whose money a sign or name is."""


def spoken_of(tokens: Tokens, first: int, last: int, code: str) -> str:
    """The currency of a sign or name that several countries use, by the words near by."""
    others = table("units")["currency_near"].get("".join(tokens.words[first:last]))
    if others is None:
        return code
    low = tokens.text.rfind("\n", 0, tokens.starts[first])
    high = tokens.text.find("\n", tokens.ends[last - 1])
    high = len(tokens.text) if high < 0 else high
    around = range(max(0, first - _AROUND), min(len(tokens.words), last + _AROUND))
    near = {tokens.lowers[index] for index in around if low < tokens.starts[index] < high}
    return next((str(other) for other, cues in others.items() if not near.isdisjoint(cues)), code)


def _spaced_dollar(tokens: Tokens, index: int) -> str | None:
    """ "us $ 150 million", as tokenised text has it; in "gave us $5" the sign stands against the figure."""
    prefix = tokens.words[index].upper()
    if prefix not in {"US", "HK", "NZ", "NT", "C", "AU", "CA", "TT", "EC"} or not (
        tokens.words[index].isupper() or len(prefix) == 2 or prefix == "C"
    ):
        return None
    return str(table("units")["currency"][f"{prefix}$"])


def _touching(tokens: Tokens, start: int, first: int) -> bool:
    """Whether sign and figure belong together: signs of one letter only joined, longer ones after at most a space."""
    gaps = [tokens.starts[index + 1] - tokens.ends[index] for index in range(start, first)]
    letter = first - start == 1 and tokens.words[start].isalpha() and len(tokens.words[start]) == 1
    return all(gap == 0 for gap in gaps[:-1]) and gaps[-1] <= (0 if letter else 1)


def code_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """A code after a figure, or a minor unit's sign right against it: "300 KZT", "50p"."""
    if at >= len(tokens.words):
        return None
    word = tokens.words[at]
    if word in word_set("units", "codes", "list"):
        return at + 1, word
    sign = table("units")["currency"].get(word)
    if sign is not None and (not word.isascii() or word == "$") and not _figure_follows(tokens, at):
        return at + 1, str(sign)
    minor = table("units")["minor_signs"].get(word) if tokens.joined(at) and not goes_on(tokens, at + 1) else None
    return None if minor is None else (at + 1, str(minor))


def _figure_follows(tokens: Tokens, at: int) -> bool:
    """Whether a sign belongs to the next figure: "5 $10 notes"."""
    return at + 1 < len(tokens.words) and tokens.words[at + 1][0].isdecimal()
