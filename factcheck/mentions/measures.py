"""What stands beside a numeral: units, currencies, rates and counted nouns."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.mentions.ages import in_his_fifties, is_age, old
from factcheck.mentions.counted import compounds, counted_noun, multiplied, rated, stop_nouns
from factcheck.mentions.measured import Measured
from factcheck.mentions.money import code_at, money_before, money_words, spoken_of, weighs
from factcheck.mentions.numerals import Numeral
from factcheck.mentions.numerals import words as number_words
from factcheck.mentions.runs import match, near
from factcheck.mentions.unit_words import unit_at
from factcheck.mentions.units import units
from factcheck.model.tokens import Tokens


def measured(tokens: Tokens, numeral: Numeral) -> Measured:
    """The unit or counted noun of a numeral."""
    first, at = numeral.first, numeral.last
    bare = _by_its_form(tokens, numeral)
    if bare is not None:
        return bare
    money = money_before(tokens, first)
    if money is not None:
        return rated(tokens, Measured(money[0], at, money[1], "money"))
    hyphen = at < len(tokens.words) and tokens.words[at] in {"-", "‑"} and tokens.joined(at)
    if hyphen and at + 1 < len(tokens.words) and tokens.joined(at + 1):
        return _compound(tokens, numeral, at + 1)
    if (point := _part_of_a_point(tokens, numeral, at)) is not None:
        return point
    unit = unit_at(tokens, at)
    if unit is not None and not (tokens.words[at] in {"C", "F"} and not _is_warm(tokens, numeral, at)):
        found = old(tokens, _of_unit(numeral, *unit))
        return found if found.measure == "age" else rated(tokens, _below_zero(tokens, found))
    decade = in_his_fifties(tokens, numeral)
    if decade is not None:
        return decade
    if numeral.form == "fraction":
        return Measured(first, at, "share", "share")
    if numeral.form == "multiple":
        return Measured(first, at, "", "multiple")
    money_after = _money_after(tokens, numeral)
    if money_after is not None:
        return rated(tokens, money_after)
    if is_age(tokens, numeral):
        return Measured(first, at, "years", "age")
    if is_numbered_rank(tokens, first, at):
        return Measured(first - 1 - (tokens.words[first - 1] == "."), at, "", "rank")
    times = multiplied(tokens, numeral)
    return times if times is not None else rated(tokens, counted_noun(tokens, numeral))


def _by_its_form(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """Ranks, ratios and vague figures, which have no unit of their own."""
    first, at = numeral.first, numeral.last
    if numeral.form == "ordinal":
        return Measured(first, at, "", "rank")
    if numeral.form == "ratio":
        return Measured(first, at, "", "ratio")
    if numeral.form == "vague" and numeral.value < 1:
        return Measured(first, at, "share", "share")
    return counted_noun(tokens, numeral) if numeral.form == "vague" and not numeral.scaled else None


def _money_after(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """ "300 tenge", "6.2 trillion won", "40 Swiss francs", "300 KZT"; pounds that weigh are a mass."""
    first, at = numeral.first, numeral.last
    if at >= len(tokens.words) or not near(tokens, at):
        return None
    known = match(money_words(), tokens.lowers, at)
    if known is None and at + 1 < len(tokens.words) and tokens.words[at][0].isupper():
        currency = match(money_words(), tokens.lowers, at + 1)
        if currency is not None:
            return Measured(first, currency[0], currency[1], "money")
    money = known or code_at(tokens, at)
    if money is None:
        return None
    if tokens.lowers[at] in {"pound", "pounds"} and weighs(tokens, first, money[0]):
        return Measured(first, money[0], "lb", "mass")
    return Measured(first, money[0], spoken_of(tokens, at, money[0], money[1]), "money")


def _below_zero(tokens: Tokens, found: Measured) -> Measured:
    """ "15 degrees below zero" with the last words."""
    below = found.measure == "temperature" and tokens.lowers[found.last : found.last + 2] == ["below", "zero"]
    return replace(found, last=found.last + 2) if below else found


def is_numbered_rank(tokens: Tokens, first: int, last: int) -> bool:
    """ "the world’s No. 2 coffee exporter": a number that is a place in an order, for a noun and a whole stand beside it."""
    at = first - 1 - (first > 1 and tokens.words[first - 1] == ".")
    if at < 1 or tokens.lowers[at] not in {"no", "number"} or last >= len(tokens.words):
        return False
    after = tokens.words[last]
    noun = after.isalpha() and after.islower() and tokens.lowers[last] not in stop_nouns()
    owned = tokens.words[at - 1] in {"'s", "’s"} or tokens.lowers[at - 1] in {"its", "their"}
    placed = tokens.lowers[at - 1] == "the" and not number_words().context["placed"].isdisjoint(
        tokens.lowers[last : last + 3]
    )
    return noun and (owned or placed)


def _is_warm(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """Whether "38C" is a temperature: not "14.7C/", nor "the 13F filing"."""
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    if after in {"/", "-"} and tokens.joined(at + 1):
        return False
    return tokens.words[at] == "C" or numeral.value >= 20 or tokens.words[numeral.first - 1] in {"-", "−", "minus"}


def _of_unit(numeral: Numeral, last: int, code: str) -> Measured:
    return Measured(numeral.first, last, code, units()[code].measure)


def _part_of_a_point(tokens: Tokens, numeral: Numeral, at: int) -> Measured | None:
    """ "a quarter-point cut": the point of a part of one."""
    part = numeral.spelt and numeral.form == "cardinal" and 0 < numeral.value < 1
    pointed = part and at < len(tokens.words) and tokens.lowers[at] in {"point", "points"}
    return Measured(numeral.first, at + 1, "point", "points") if pointed else None


def _compound(tokens: Tokens, numeral: Numeral, at: int) -> Measured:
    """ "7,000-kilometre", "17-million-strong", "28-member", "52-year-old"."""
    first, word = numeral.first, tokens.lowers[at]
    unit = unit_at(tokens, at)
    if unit is not None:
        return old(tokens, _of_unit(numeral, *unit))
    if (point := _part_of_a_point(tokens, numeral, at)) is not None:
        return point
    if word in {"odd", "plus", "ish"}:
        return Measured(first, numeral.last, "", "count")
    if word == "strong":
        return Measured(first, at + 1, "person", "count", "people")
    money = match(money_words(), tokens.lowers, at)
    if money is not None:
        return Measured(first, money[0], money[1], "money")
    if word in compounds():
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
    noun = word if word.isalpha() and tokens.words[at].islower() and word not in stop_nouns() else None
    return Measured(first, numeral.last, "", "count", noun)
