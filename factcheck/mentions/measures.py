"""What stands beside a numeral: units, currencies, rates and counted nouns."""

from __future__ import annotations

from factcheck.mentions.ages import in_his_fifties, is_age, old
from factcheck.mentions.counted import compounds, counted_noun, multiplied, rated, stop_nouns
from factcheck.mentions.measured import Measured
from factcheck.mentions.money import code_at, money_before, money_words, weighs
from factcheck.mentions.numerals import Numeral
from factcheck.mentions.runs import match, near
from factcheck.mentions.unit_words import unit_at
from factcheck.mentions.units import units
from factcheck.model.tokens import Tokens


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
        return counted_noun(tokens, numeral)
    money = money_before(tokens, first)
    if money is not None:
        return rated(tokens, Measured(money[0], at, money[1], "money"))
    hyphen = at < len(tokens.words) and tokens.words[at] in {"-", "‑"} and tokens.joined(at)
    if hyphen and at + 1 < len(tokens.words) and tokens.joined(at + 1):
        return _compound(tokens, numeral, at + 1)
    unit = unit_at(tokens, at)
    if unit is not None and not (tokens.words[at] in {"C", "F"} and not _is_warm(tokens, numeral, at)):
        found = old(tokens, _of_unit(numeral, *unit))
        return found if found.measure == "age" else rated(tokens, found)
    decade = in_his_fifties(tokens, numeral)
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
        and match(money_words(), tokens.lowers, at) is None
    ):
        currency = match(money_words(), tokens.lowers, at + 1)
        if currency is not None:
            return rated(tokens, Measured(first, currency[0], currency[1], "money"))
    money_after = (match(money_words(), tokens.lowers, at) or code_at(tokens, at)) if close else None
    if money_after is not None and tokens.lowers[at] in {"pound", "pounds"} and weighs(tokens, first, money_after[0]):
        return rated(tokens, Measured(first, money_after[0], "lb", "mass"))
    if money_after is not None:
        unit_code = money_after[1]
        return rated(tokens, Measured(first, money_after[0], unit_code, "money"))
    if is_age(tokens, numeral):
        return Measured(first, at, "years", "age")
    times = multiplied(tokens, numeral)
    return times if times is not None else rated(tokens, counted_noun(tokens, numeral))


def _is_warm(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """Whether "38C" is a temperature: not "14.7C/", nor "the 13F filing"."""
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    if after in {"/", "-"} and tokens.joined(at + 1):
        return False
    return tokens.words[at] == "C" or numeral.value >= 20 or tokens.words[numeral.first - 1] in {"-", "−", "minus"}


def _of_unit(numeral: Numeral, last: int, code: str) -> Measured:
    return Measured(numeral.first, last, code, units()[code].measure)


def _compound(tokens: Tokens, numeral: Numeral, at: int) -> Measured:
    """ "7,000-kilometre", "17-million-strong", "28-member", "52-year-old"."""
    first, word = numeral.first, tokens.lowers[at]
    unit = unit_at(tokens, at)
    if unit is not None:
        return old(tokens, _of_unit(numeral, *unit))
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
