"""Two figures that are one: "3:1", "ten to one", "one in five", "nine out of 10", "one over twenty"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon import table, word_set
from factcheck.mentions.numerals.cardinals import cardinal
from factcheck.mentions.numerals.grouping import written
from factcheck.mentions.numerals.numeral import TWELVE_PLACES, Numeral, token_at, words
from factcheck.model.tokens import Tokens


def as_ratio(first: int, last: int, value: Decimal, below: Decimal) -> Numeral:
    """Two figures as their quotient."""
    share = value / below if value % below == 0 else (value / below).quantize(TWELVE_PLACES)
    return Numeral(first, last, share, share / 10, "ratio", spelt=False)


def near_ratio(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words around a pair call it a ratio."""
    around = [*tokens.lowers[max(0, first - _AROUND) : first], *tokens.lowers[last : last + 3]]
    return not words().context["ratio"].isdisjoint(around)


_AROUND = 10
"""Tokens before a pair in which a word calls it a ratio: "outnumber the 47 million South Koreans by well over two to one"."""


def to_one(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "by two to one", "a three-to-one majority", "outnumbered 10 to 1"."""
    at = top.last + (top.last < len(tokens.words) and tokens.words[top.last] == "-")
    if top.form != "cardinal" or top.scaled or at + 1 >= len(tokens.words) or tokens.lowers[at] != "to":
        return None
    at += 1 + (tokens.words[at + 1] == "-")
    if at >= len(tokens.words) or tokens.lowers[at] not in {"one", "1"} or not top.value > 1:
        return None
    joined = tokens.words[at - 1] == "-"
    return (
        as_ratio(top.first, at + 1, top.value, Decimal(1)) if joined or near_ratio(tokens, top.first, at + 1) else None
    )


def one_over(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "one over twenty": a share read out, where nothing is counted."""
    if top.value != 1 or tokens.lowers[top.last] != "over" or top.last + 1 >= len(tokens.words):
        return None
    below, last = plain_number(tokens, top.last + 1)
    if below is None or below < 2 or (last < len(tokens.words) and tokens.words[last][0].isalnum()):
        return None
    share = (1 / below).quantize(TWELVE_PLACES)
    return Numeral(top.first, last, share, share / 10, "fraction")


_TIME = word_set("mentions", "ratios", "times")


_BELOW = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10000, 100000, 1000000}
)


def one_in(tokens: Tokens, top: Numeral) -> Numeral:
    """ "one in five", "nine out of 10", "six out of every ten", "78 of every 100", and "three households in every five"."""
    at = top.last
    if (apart := _around_a_name(tokens, top)) is not None:
        return apart
    hyphens = [*tokens.words[at : at + 3 : 2]] == ["-", "-"] and token_at(tokens, at + 1) == "in"
    if hyphens and tokens.joined(at) and top.form == "cardinal" and 0 < top.value <= _CHANCE:
        below, last = plain_number(tokens, at + 3)
        if below is not None and top.value < below and below in _BELOW:
            share = (top.value / below).quantize(TWELVE_PLACES).normalize()
            return Numeral(top.first, last, share, share / 10, "fraction")
    counted = token_at(tokens, at) in words().context["counted_in"] and token_at(tokens, at + 1) in {"in", "out"}
    if counted and _rest_of_share(tokens, at + 2):
        at += 1
    if top.form != "cardinal" or not 0 < top.value <= 99 or top.value % 1 or at + 1 >= len(tokens.words):
        return top
    if tokens.lowers[at : at + 2] == ["out", "of"]:
        at += 2
    elif tokens.lowers[at : at + 2] == ["of", "every"] or (
        tokens.lowers[at] == "in" and (top.value <= _CHANCE or at > top.last or _of_hundred(tokens, at + 1))
    ):
        at += 1
    else:
        return top
    every = at < len(tokens.words) and tokens.lowers[at] == "every"
    at += every or (token_at(tokens, at) == "a" and token_at(tokens, at + 1) in words().scales)
    below, last = plain_number(tokens, at)
    if below is not None and token_at(tokens, last) in words().scales and top.value == 1:
        below, last = below * words().scales[tokens.lowers[last]], last + 1
    halved = _and_a_half(tokens, last) if below is not None and top.value == 1 else 0
    if below is not None and halved:
        if not _ends_there(tokens, last + halved):
            return top
        below, last = below + Decimal("0.5"), last + halved
    if below is None or not top.value < below or not (every or halved or _is_whole(tokens, top, below, last)):
        return top
    if not every and (
        token_at(tokens, last) in _TIME or token_at(tokens, last) in words().scales or tokens.words[last - 1][:1] == "0"
    ):
        return top
    share = (top.value / below).quantize(TWELVE_PLACES).normalize()
    return Numeral(top.first, last, share, share / 10, "fraction")


def _and_a_half(tokens: Tokens, at: int) -> int:
    """How many tokens half of one more is at a place: "one in twelve and a half", "one in 7½"."""
    if [*tokens.lowers[at : at + 3]] == ["and", "a", "half"]:
        return 3
    return int(token_at(tokens, at) == "½" and tokens.joined(at))


def _of_hundred(tokens: Tokens, at: int) -> bool:
    """Whether "in" is followed by a hundred: "sixteen in a hundred", "95 in every 100"."""
    at += token_at(tokens, at) in {"every", "a"}
    return token_at(tokens, at) in {"hundred", "100"}


def _is_whole(tokens: Tokens, top: Numeral, below: Decimal, last: int) -> bool:
    """Whether a number behind "in" is that of which so many are: a round one, or for a chance any large one, no year."""
    if tokens.lowers[top.last] != "in" or below in _BELOW:
        return True
    year = tokens.words[last - 1].isdecimal() and _YEARS[0] <= below <= _YEARS[1]
    return top.value == 1 and below > _CHANCE and not below % 5 and not year


_BETWEEN = 4
"""Tokens a people's name and what describes it have between a number and the one it is counted among, at most."""


def _around_a_name(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "four Nepalis in five", "one Algerian worker in ten", "three of the Finns out of every five": a share whose words stand around a name, which stays a name."""
    if top.form != "cardinal" or not 0 < top.value <= 99 or top.value % 1:
        return None
    at, named = top.last, False
    while at < min(top.last + _BETWEEN, len(tokens.words)) and tokens.lowers[at] not in {"in", "out"}:
        if not tokens.words[at].isalpha() or not (at == top.last or tokens.starts[at] > tokens.ends[at - 1]):
            return None
        named = named or tokens.words[at][0].isupper()
        at += 1
    link = at
    if not named or at + 1 >= len(tokens.words) or tokens.lowers[at] not in {"in", "out"}:
        return None
    at += 1 + (tokens.lowers[at] == "out")
    if tokens.lowers[link] == "out" and tokens.lowers[link + 1] != "of":
        return None
    at += token_at(tokens, at) in {"every", "a"}
    below, last = plain_number(tokens, at)
    if below is None or below not in _BELOW or not top.value < below or not _ends_there(tokens, last):
        return None
    share = (top.value / below).quantize(TWELVE_PLACES).normalize()
    return Numeral(top.first, top.last, share, share / 10, "fraction", apart=(link, last))


def _ends_there(tokens: Tokens, at: int) -> bool:
    """Whether nothing follows a number that it could count: "in ten" but not "in ten villages", "in ten years"."""
    after, known = token_at(tokens, at), words().context
    if after in _TIME or after in words().scales or after in {"-", "%"}:
        return False
    verb = after in known["share_verbs"] or after.removesuffix("s") in known["share_verbs"]
    return verb or after in table("nouns")["stop"] or not after.endswith("s") or after in {"is", "was", "has", "does"}


_CHANCE = 10
_YEARS = (1000, 2199)


def _rest_of_share(tokens: Tokens, at: int) -> bool:
    """Whether "nine adults in ten" ends there: no noun follows that the ten could count."""
    at += token_at(tokens, at) == "of"
    at += token_at(tokens, at) in {"every", "a"}
    below, last = plain_number(tokens, at)
    after = token_at(tokens, last)
    known = words().context
    return below in _BELOW and (not after.isalpha() or after in table("nouns")["stop"] or after in known["share_verbs"])


def every_second(tokens: Tokens, index: int) -> Numeral | None:
    """ "every second citizen" is half of them."""
    value = words().ordinals.get(tokens.lowers[index])
    if value is None or index == 0 or not _SECOND <= value <= _TENTH or tokens.lowers[index - 1] != "every":
        return None
    if token_at(tokens, index + 1) not in words().context["counted_in_one"]:
        return None
    share = (Decimal(1) / Decimal(value)).quantize(TWELVE_PLACES).normalize()
    return Numeral(index - 1, index + 1, share, share / 10, "fraction")


_SECOND, _TENTH = 2, 10


def plain_number(tokens: Tokens, at: int) -> tuple[Decimal | None, int]:
    """A number in digits or words and the index after it."""
    if at >= len(tokens.words):
        return None, at
    word, known = tokens.lowers[at], words()
    if word[0].isdecimal():
        return written(tokens.words[at]), at + 1
    if word in known.small or word in known.tens:
        value, last, _ = cardinal(tokens, at)
        return value, last
    return (known.scales[word], at + 1) if word in {"hundred", "thousand", "million"} else (None, at)
