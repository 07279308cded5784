"""What stands beside a numeral: units, currencies, rates and counted nouns."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table
from factcheck.mentions.numerals import Numeral, read
from factcheck.mentions.numerals import words as number_words
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
    """Unit names in any case, those of several words also with hyphens between them."""
    names = {word: unit["code"] for unit in table("units")["unit"] for word in unit["words"]}
    short = {word: code for word, code in names.items() if word.count(" ") == 1 and "." not in word}
    return _trie({**{word.replace(" ", "-"): code for word, code in short.items()}, **names}, lower=True)


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
    if numeral.form == "ratio":
        return Measured(first, at, "", "ratio")
    if numeral.form == "vague" and numeral.value < 1:
        return Measured(first, at, "share", "share")
    if numeral.form == "vague" and not numeral.scaled:
        return _counted(tokens, numeral)
    money = _money_before(tokens, first)
    if money is not None:
        return _rated(tokens, Measured(money[0], at, money[1], "money"))
    hyphen = at < len(tokens.words) and tokens.words[at] in {"-", "‑"} and tokens.joined(at)
    if hyphen and at + 1 < len(tokens.words) and tokens.joined(at + 1):
        return _compound(tokens, numeral, at + 1)
    unit = _unit_at(tokens, at)
    if unit is not None and not (tokens.words[at] in {"C", "F"} and not _is_warm(tokens, numeral, at)):
        found = _old(tokens, _of_unit(numeral, *unit))
        return found if found.measure == "age" else _rated(tokens, found)
    decade = _in_his_fifties(tokens, numeral)
    if decade is not None:
        return decade
    if numeral.form == "fraction":
        return Measured(first, at, "share", "share")
    if numeral.form == "multiple":
        return Measured(first, at, "", "multiple")
    close = at < len(tokens.words) and near(tokens, at)
    if (
        close
        and at + 1 < len(tokens.words)
        and tokens.words[at][0].isupper()
        and match(_money_words(), tokens.lowers, at) is None
    ):
        currency = match(_money_words(), tokens.lowers, at + 1)
        if currency is not None:
            return _rated(tokens, Measured(first, currency[0], currency[1], "money"))
    money_after = (match(_money_words(), tokens.lowers, at) or _code_at(tokens, at)) if close else None
    if money_after is not None and tokens.lowers[at] in {"pound", "pounds"} and _weighs(tokens, first, money_after[0]):
        return _rated(tokens, Measured(first, money_after[0], "lb", "mass"))
    if money_after is not None:
        unit_code = money_after[1]
        return _rated(tokens, Measured(first, money_after[0], unit_code, "money"))
    if _is_age(tokens, numeral):
        return Measured(first, at, "years", "age")
    times = _times(tokens, numeral)
    return times if times is not None else _rated(tokens, _counted(tokens, numeral))


def _is_warm(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """Whether "38C" is a temperature: not "14.7C/", nor "the 13F filing"."""
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    if after in {"/", "-"} and tokens.joined(at + 1):
        return False
    return tokens.words[at] == "C" or numeral.value >= 20 or tokens.words[numeral.first - 1] in {"-", "−", "minus"}


def _weighs(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "pounds" are a weight here."""
    around = {*tokens.lowers[max(0, first - 8) : first], *tokens.lowers[last : last + 5]}
    return not around.isdisjoint(_weight_words())


@functools.cache
def _weight_words() -> frozenset[str]:
    return frozenset(table("units")["weight"]["words"])


def _old(tokens: Tokens, found: Measured) -> Measured:
    """ "52 years old", "18-months-old", "three years of age": a stretch of time that is an age."""
    at = found.last + (found.last < len(tokens.words) and tokens.words[found.last] in _HYPHENS)
    if found.measure != "duration" or at >= len(tokens.words):
        return found
    if tokens.lowers[at] in {"old", "olds"}:
        return replace(found, last=at + 1, measure="age")
    if [*tokens.lowers[at : at + 2]] == ["of", "age"]:
        return replace(found, last=at + 2, measure="age")
    return found


def _in_his_fifties(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """ "in his 50s": ten years of age."""
    first, at = numeral.first, numeral.last
    if (
        at >= len(tokens.words)
        or tokens.lowers[at] != "s"
        or not tokens.joined(at)
        or numeral.value % 10
        or numeral.spelt
    ):
        return None
    if not _POSSESSIVES.isdisjoint(tokens.lowers[max(0, first - 3) : first]):
        return Measured(first, at + 1, "years", "age")
    return Measured(first, at + 1, "", "count")


_POSSESSIVES = frozenset({"his", "her", "their", "my", "our", "your", "whose"})
_HYPHENS = frozenset({"-", "‑"})
_OLDEST = 120


def _is_age(tokens: Tokens, numeral: Numeral) -> bool:
    """ "aged 52", "at the age of 52", and "Nazarbayev, 73, said": a small figure between commas after a name."""
    first, at = numeral.first, numeral.last
    if not first or numeral.form != "cardinal" or not 0 < numeral.value <= _OLDEST or numeral.scaled:
        return False
    before = tokens.lowers[first - 1]
    if before in {"aged", "age"} or [*tokens.lowers[max(0, first - 2) : first]] == ["age", "of"]:
        return True
    if before in {"and", ","} and "aged" in tokens.lowers[max(0, first - 4) : first - 1] and numeral.value < _OLDEST:
        return True
    if before != "," or first < 2 or at >= len(tokens.words) or tokens.words[at] != ",":
        return False
    name, after = tokens.words[first - 2], tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    person = name[0].isupper() and name.lower() not in _dated() and len(name) > 1
    return person and not numeral.spelt and not after[:1].isdecimal() and numeral.value >= 2 and after[:1].islower()


@functools.cache
def _dated() -> frozenset[str]:
    """Words a figure follows in a date."""
    return frozenset([*table("dates")["months"], *table("dates")["weekdays"]])


def _of_unit(numeral: Numeral, last: int, code: str) -> Measured:
    return Measured(numeral.first, last, code, units()[code].measure)


def _unit_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    if at >= len(tokens.words) or not near(tokens, at):
        return None
    found = match(unit_words(), tokens.lowers, at)
    symbol = _symbol_at(tokens, at)
    if symbol is not None and (found is None or symbol[0] >= found[0]):
        found = symbol if not _goes_on(tokens, symbol[0]) else found
    if found is None and tokens.words[at] == "m" and _metre(tokens, at):
        return at + 1, "m"
    return found if found is None or not _goes_on(tokens, found[0]) else None


@functools.cache
def _joined_symbols() -> Trie:
    """Symbols that are words, too: only right against a figure ("2in")."""
    return _trie({s: unit["code"] for unit in table("units")["unit"] for s in unit.get("joined", [])}, lower=False)


def _symbol_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """The longest symbol at an index that is written in one; one letter alone stands right against its figure."""
    for words, meaning in _symbols().get(tokens.words[at], ()):
        last = at + len(words)
        whole = tuple(tokens.words[at:last]) == words and all(tokens.joined(index) for index in range(at + 1, last))
        if whole and (tokens.joined(at) or tokens.ends[last - 1] - tokens.starts[at] > 1 or words[0] in "%°"):
            return last, meaning
    return match(_joined_symbols(), tokens.words, at) if tokens.joined(at) else None


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether letters stand right against a unit, so that it was none."""
    return last < len(tokens.words) and tokens.joined(last) and tokens.words[last][0].isalnum()


def _metre(tokens: Tokens, at: int) -> bool:
    return not _goes_on(tokens, at + 1)


def _money_before(tokens: Tokens, first: int) -> tuple[int, str] | None:
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
        country = _spaced_dollar(tokens, first - 2)
        if country is not None:
            return first - 2, country
    for words, code in _signs().get(before, ()):
        start = first - len(words)
        if start >= 0 and tuple(tokens.words[start:first]) == words and _touching(tokens, start, first):
            if words[0].isalpha() and start and tokens.joined(start) and tokens.words[start - 1][-1].isalpha():
                continue
            return start, code
    if before in _codes() and tokens.starts[first] - tokens.ends[first - 1] <= 1:
        return first - 1, before
    return None


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


def _code_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """A code after a figure, or a minor unit's sign right against it: "300 KZT", "50p"."""
    if at >= len(tokens.words):
        return None
    word = tokens.words[at]
    if word in _codes():
        return at + 1, word
    sign = table("units")["currency"].get(word)
    if sign is not None and (not word.isascii() or word == "$") and not _figure_follows(tokens, at):
        return at + 1, str(sign)
    minor = table("units")["minor_signs"].get(word) if tokens.joined(at) and not _goes_on(tokens, at + 1) else None
    return None if minor is None else (at + 1, str(minor))


def _figure_follows(tokens: Tokens, at: int) -> bool:
    """Whether a sign belongs to the next figure: "5 $10 notes"."""
    return at + 1 < len(tokens.words) and tokens.words[at + 1][0].isdecimal()


@dataclass(frozen=True, slots=True)
class _Pair:
    unit: str
    factor: Decimal


@functools.cache
def _combined_units() -> dict[str, _Pair]:
    return {big: _Pair(small, Decimal(factor)) for big, (small, factor) in table("units")["combined"].items()}


@functools.cache
def _combined_money() -> dict[str, _Pair]:
    return {big: _Pair(small, Decimal(factor)) for big, (small, factor) in table("units")["combined_money"].items()}


def combined(tokens: Tokens, numeral: Numeral, whole: Measured) -> tuple[Numeral, Measured] | None:
    """ "6ft 2in", "5-foot-10", "12 stone 3 pounds", "2 hours and 30 minutes": one figure in the smaller unit."""
    pair = _combined_units().get(whole.unit) or _combined_money().get(whole.unit)
    if pair is None or numeral.form != "cardinal" or numeral.value % 1:
        return None
    at = whole.last
    if at < len(tokens.words) and (tokens.lowers[at] == "and" or (tokens.words[at] in _HYPHENS and tokens.joined(at))):
        at += 1
    if at >= len(tokens.words) or not (
        tokens.words[at][0].isdecimal()
        or tokens.lowers[at] in number_words().small
        or tokens.lowers[at] in number_words().tens
    ):
        return None
    other = read(tokens, at)
    if other is None or other.form not in {"cardinal", "fraction"} or other.value >= pair.factor:
        return None
    small = measured(tokens, other)
    bare = small.unit == "" and small.noun is None and whole.unit == "ft" and tokens.joined(at)
    if small.unit != pair.unit and not bare:
        return None
    if whole.measure == "money":
        joint = replace(
            numeral, last=other.last, value=numeral.value + other.value / pair.factor, step=other.step / pair.factor
        )
        return joint, replace(whole, last=small.last)
    value = numeral.value * pair.factor + other.value
    joint = replace(numeral, last=other.last, value=value, step=other.step)
    return joint, Measured(whole.first, small.last, pair.unit, units()[pair.unit].measure)


# ---------------------------------------------------------------------------------------------------- compounds
@functools.cache
def _compounds() -> frozenset[str]:
    return frozenset(table("nouns")["compound"])


def _compound(tokens: Tokens, numeral: Numeral, at: int) -> Measured:
    """ "7,000-kilometre", "17-million-strong", "28-member", "52-year-old"."""
    first, word = numeral.first, tokens.lowers[at]
    unit = _unit_at(tokens, at)
    if unit is not None:
        return _old(tokens, _of_unit(numeral, *unit))
    if word in {"odd", "plus", "ish"}:
        return Measured(first, numeral.last, "", "count")
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
    noun = word if word.isalpha() and tokens.words[at].islower() and word not in _stop_nouns() else None
    return Measured(first, numeral.last, "", "count", noun)


def _times(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """ "three times the size": a factor; "three times this year" is how often."""
    at = numeral.last
    if at >= len(tokens.words) or tokens.lowers[at] not in {"times", "fold"}:
        return None
    after = tokens.lowers[at + 1] if at + 1 < len(tokens.words) else ""
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
    if at >= len(tokens.words):
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
        at = min(at + 2, len(tokens.words) - 1)
        word = tokens.lowers[at]
    if word not in {"a", "an", "per", "each", "every", "/", "in"} or at + 1 >= len(tokens.words):
        return None
    after = tokens.lowers[at + 1]
    if after in _rate_heads() and word != "in":
        return ("person" if after in {"head", "capita", "person", "inhabitant"} else after), 0
    if word in {"per", "for", "in"} and after in {"100,000", "10,000", "1,000", "100000", "1000"}:
        return tokens.words[at + 1].replace(",", ""), at + 2 + (
            at + 2 < len(tokens.words) and _plural(tokens.lowers[at + 2])
        )
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
    if numeral.form == "vague" and numeral.scaled:
        if at >= len(tokens.words) or tokens.lowers[at] != "of":
            return bare
        at += 1
    if at < len(tokens.words) and tokens.lowers[at] in {"yo", "yrs"}:
        return Measured(first, at + 1, "years", "age")
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


def _is_noun(tokens: Tokens, at: int) -> bool:
    if (
        at >= len(tokens.words)
        or not tokens.words[at].isalpha()
        or len(tokens.words[at]) == 1
        or _goes_on(tokens, at + 1)
    ):
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
