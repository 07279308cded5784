"""What stands beside a numeral: units, currencies, rates and counted nouns."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from factcheck.lexicon import table
from factcheck.mentions.numerals import Numeral
from factcheck.mentions.units import units
from factcheck.model.tokens import Tokens, tokenise

Trie = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word -> the runs of words that begin with it and what they mean, longest first."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The unit of a figure: code ("" for counts), what it measures, tokens first..last of figure and unit, the counted noun."""

    first: int
    last: int
    unit: str
    measure: str
    noun: str | None = None
    per: str | None = None
    until: int = 0
    """The token after what it is counted by, when that holds a figure ("per 100,000 people")."""


def _trie(pairs: dict[str, str], *, lower: bool) -> Trie:
    found: Trie = {}
    for phrase, meaning in pairs.items():
        parts = tokenise(phrase)
        words = tuple(parts.lowers if lower else parts.words)
        found.setdefault(words[0], []).append((words, meaning))
    return {first: sorted(runs, key=lambda run: -len(run[0])) for first, runs in found.items()}


@functools.cache
def unit_words() -> Trie:
    """Unit names in any case."""
    return _trie({word: unit["code"] for unit in table("units")["unit"] for word in unit["words"]}, lower=True)


@functools.cache
def _symbols() -> Trie:
    return _trie({s: unit["code"] for unit in table("units")["unit"] for s in unit.get("symbols", [])}, lower=False)


@functools.cache
def _money_words() -> Trie:
    return _trie(table("units")["currency_words"], lower=True)


@functools.cache
def _signs() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Last token -> sign runs that end with it."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sign, code in table("units")["currency"].items():
        words = tuple(tokenise(sign).words)
        found.setdefault(words[-1], []).append((words, code))
    return {last: sorted(runs, key=lambda run: -len(run[0])) for last, runs in found.items()}


@functools.cache
def _codes() -> frozenset[str]:
    return frozenset(table("units")["codes"]["list"])


def match(trie: Trie, listed: list[str], at: int) -> tuple[int, str] | None:
    """The longest run of a trie at an index: the index after it and what it means."""
    for words, meaning in trie.get(listed[at], ()) if at < len(listed) else ():
        if tuple(listed[at : at + len(words)]) == words:
            return at + len(words), meaning
    return None


def measured(tokens: Tokens, numeral: Numeral) -> Measured:
    """The unit or counted noun of a numeral."""
    first, at = numeral.first, numeral.last
    if numeral.form == "ordinal":
        return Measured(first, at, "", "rank")
    money = _money_before(tokens, first)
    if money is not None:
        return _rated(tokens, Measured(money[0], at, money[1], "money"))
    hyphen = at < len(tokens) and tokens.words[at] in {"-", "‑"} and tokens.joined(at)
    if hyphen and at + 1 < len(tokens) and tokens.joined(at + 1):
        return _compound(tokens, numeral, at + 1)
    unit = _unit_at(tokens, at)
    if unit is not None:
        return _rated(tokens, _of_unit(numeral, *unit))
    if numeral.form == "fraction":
        return Measured(first, at, "share", "share")
    if numeral.form == "multiple":
        return Measured(first, at, "", "multiple")
    close = at < len(tokens) and near(tokens, at)
    if (
        close
        and at + 1 < len(tokens)
        and tokens.words[at][0].isupper()
        and match(_money_words(), tokens.lowers, at) is None
    ):
        currency = match(_money_words(), tokens.lowers, at + 1)
        if currency is not None:
            return _rated(tokens, Measured(first, currency[0], currency[1], "money"))
    money_after = (match(_money_words(), tokens.lowers, at) or _code_at(tokens, at)) if close else None
    if money_after is not None:
        unit_code = money_after[1]
        return _rated(tokens, Measured(first, money_after[0], unit_code, "money"))
    if first and tokens.lowers[first - 1] in {"aged", "age"}:
        return Measured(first, at, "years", "age")
    times = _times(tokens, numeral)
    return times if times is not None else _rated(tokens, _counted(tokens, numeral))


def _of_unit(numeral: Numeral, last: int, code: str) -> Measured:
    return Measured(numeral.first, last, code, units()[code].measure)


def _unit_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    if at >= len(tokens) or not near(tokens, at):
        return None
    found = match(unit_words(), tokens.lowers, at)
    symbol = match(_symbols(), tokens.words, at)
    if (
        symbol is not None
        and (tokens.joined(at) or len(tokens.words[at]) > 1 or tokens.words[at] in "%°")
        and (found is None or symbol[0] >= found[0])
    ):
        found = symbol if not _goes_on(tokens, symbol[0]) else found
    if found is None and tokens.words[at] == "m" and _metre(tokens, at):
        return at + 1, "m"
    return found if found is None or not _goes_on(tokens, found[0]) else None


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether letters stand right against a unit, so that it was none."""
    return last < len(tokens) and tokens.joined(last) and tokens.words[last][0].isalpha()


def _metre(tokens: Tokens, at: int) -> bool:
    return not _goes_on(tokens, at + 1)


def _money_before(tokens: Tokens, first: int) -> tuple[int, str] | None:
    """A currency sign or code right before a figure: its first token and its code."""
    if first == 0:
        return None
    before = tokens.words[first - 1]
    for words, code in _signs().get(before, ()):
        start = first - len(words)
        if start >= 0 and tuple(tokens.words[start:first]) == words and _touching(tokens, start, first):
            if words[0].isalpha() and start and tokens.joined(start) and tokens.words[start - 1][-1].isalpha():
                continue
            return start, code
    if before in _codes() and tokens.starts[first] - tokens.ends[first - 1] <= 1:
        return first - 1, before
    return None


def _touching(tokens: Tokens, start: int, first: int) -> bool:
    """Whether sign and figure belong together: signs of one letter only joined, longer ones after at most a space."""
    gaps = [tokens.starts[index + 1] - tokens.ends[index] for index in range(start, first)]
    letter = first - start == 1 and tokens.words[start].isalpha() and len(tokens.words[start]) == 1
    return all(gap == 0 for gap in gaps[:-1]) and gaps[-1] <= (0 if letter else 1)


def _code_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    return (at + 1, tokens.words[at]) if at < len(tokens) and tokens.words[at] in _codes() else None


# ---------------------------------------------------------------------------------------------------- compounds
@functools.cache
def _compounds() -> frozenset[str]:
    return frozenset(table("nouns")["compound"])


def _compound(tokens: Tokens, numeral: Numeral, at: int) -> Measured:
    """ "7,000-kilometre", "17-million-strong", "28-member", "52-year-old"."""
    first, word = numeral.first, tokens.lowers[at]
    if tokens.lowers[at : at + 3] in (["year", "-", "old"], ["year", "-", "olds"]) or tokens.lowers[at : at + 2] == [
        "year",
        "old",
    ]:
        return Measured(first, at + (3 if tokens.words[at + 1] == "-" else 2), "years", "age")
    unit = _unit_at(tokens, at)
    if unit is not None:
        return _of_unit(numeral, *unit)
    if word == "strong":
        return Measured(first, at + 1, "person", "count", "people")
    money = match(_money_words(), tokens.lowers, at)
    if money is not None:
        return Measured(first, money[0], money[1], "money")
    if word in _compounds():
        return Measured(first, at + 1, "", "count", word)
    if word in {"fold", "times"}:
        return Measured(first, at + 1, "", "multiple")
    if numeral.form in {"fraction", "multiple"}:
        return Measured(
            first,
            numeral.last,
            "share" if numeral.form == "fraction" else "",
            "share" if numeral.form == "fraction" else "multiple",
        )
    return Measured(first, numeral.last, "", "count", word if word.isalpha() and tokens.words[at].islower() else None)


def _times(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """ "three times the size": a factor; "three times this year" is how often."""
    at = numeral.last
    if at >= len(tokens) or tokens.lowers[at] not in {"times", "fold"}:
        return None
    after = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
    over = after == "over"
    owned = at + 2 < len(tokens) and tokens.words[at + 1][:1].isupper() and tokens.words[at + 2] in {"'s", "’s"}
    if tokens.lowers[at] == "times" and after not in _factors() and not over and not owned:
        return Measured(numeral.first, at + 1, "", "count", "times")
    return Measured(numeral.first, at + 1 + over, "", "multiple")


@functools.cache
def _factors() -> frozenset[str]:
    return frozenset(table("numbers")["context"]["factor"])


# ---------------------------------------------------------------------------------------------------- rates
@functools.cache
def _rate_heads() -> frozenset[str]:
    return frozenset(table("units")["rates"]["heads"])


def _rated(tokens: Tokens, found: Measured) -> Measured:
    """The same with what it is counted by; those words are not part of the figure."""
    at = found.last
    if at >= len(tokens):
        return found
    per = _per(tokens, at)
    return found if per is None else replace(found, per=per[0], until=per[1])


def _per(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """What a figure is counted by, and the token after it where that is a figure itself."""
    word = tokens.lowers[at]
    adverb = table("units")["rates"]["adverbs"].get(word)
    if adverb is not None:
        return str(adverb), 0
    if word == "of":
        at = min(at + 2, len(tokens) - 1)
        word = tokens.lowers[at]
    if word not in {"a", "an", "per", "each", "every", "/", "in"} or at + 1 >= len(tokens):
        return None
    after = tokens.lowers[at + 1]
    if after in _rate_heads() and word != "in":
        return ("person" if after in {"head", "capita", "person", "inhabitant"} else after), 0
    if word in {"per", "for", "in"} and after in {"100,000", "10,000", "1,000", "100000", "1000"}:
        return tokens.words[at + 1].replace(",", ""), at + 2 + (at + 2 < len(tokens) and _plural(tokens.lowers[at + 2]))
    return None


# ---------------------------------------------------------------------------------------------------- counted nouns
@functools.cache
def _stop_nouns() -> frozenset[str]:
    return frozenset(table("nouns")["stop"])


@functools.cache
def _plurals() -> frozenset[str]:
    return frozenset(table("nouns")["plural"])


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(table("frames")["people"])


@functools.cache
def _members() -> frozenset[str]:
    return frozenset(table("frames")["members"])


def _counted(tokens: Tokens, numeral: Numeral) -> Measured:
    """The noun a figure counts: the word after it, or the plural after one adjective ("44 villages", "12 full members")."""
    first, at = numeral.first, numeral.last
    bare = Measured(first, at, "", "count")
    if at < len(tokens) and tokens.lowers[at] == "of" and numeral.form == "vague":
        at += 1
    if tokens.lowers[at : at + 2] == ["years", "old"]:
        return Measured(first, at + 2, "years", "age")
    if not _is_noun(tokens, at):
        return bare
    words = [tokens.lowers[at]]
    if (not _plural(words[0]) and _is_noun(tokens, at + 1) and _plural(tokens.lowers[at + 1])) or (
        words[0] in {"member", "nation"} and _is_noun(tokens, at + 1)
    ):
        words.append(tokens.lowers[at + 1])
    noun = " ".join(words)
    last = at + len(words)
    unit = "person" if words[-1] in _people() or words[0] in _people() else ""
    return Measured(first, last, unit, "count", noun)


def counted_at(tokens: Tokens, at: int) -> tuple[str, str] | None:
    """The counted noun at an index, past a hedge, and its unit: "50+ nations"."""
    if not _is_noun(tokens, at) or not _plural(tokens.lowers[at]):
        return None
    noun = tokens.lowers[at]
    return noun, "person" if noun in _people() else ""


def _is_noun(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens) or not tokens.words[at].isalpha():
        return False
    return tokens.words[at].islower() and tokens.lowers[at] not in _stop_nouns() and near(tokens, at, joined=False)


def near(tokens: Tokens, at: int, *, joined: bool = True) -> bool:
    """Whether a token follows the one before it in running text: after a space or line end, not in another cell."""
    gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return (joined and not gap) or (
        gap[:1].isspace() and gap[0] != "\t" and gap.count("\n") < 2 and (len(gap) == 1 or "\n" in gap)
    )


def _plural(word: str) -> bool:
    return word in _plurals() or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
