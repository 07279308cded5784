"""The nouns figures count, the compounds they stand in, and by what they are counted."""

from __future__ import annotations

import functools

from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.mentions.measured import Measured
from factcheck.mentions.numerals import Numeral
from factcheck.mentions.runs import goes_on, near
from factcheck.model.tokens import Tokens


@functools.cache
def compounds() -> frozenset[str]:
    """Words that make a compound with the figure before their hyphen: "28-member"."""
    return frozenset(table("nouns")["compound"])


def multiplied(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """ "three times the size": a factor; "three times this year" is how often."""
    at = numeral.last
    if at >= len(tokens.words) or tokens.lowers[at] not in {"times", "fold"}:
        return None
    after = tokens.lowers[at + 1] if at + 1 < len(tokens.words) else ""
    over = after == "over"
    owned = at + 2 < len(tokens) and tokens.words[at + 1][:1].isupper() and tokens.words[at + 2] in {"'s", "’s"}
    if (
        tokens.lowers[at] == "times"
        and after not in word_set("numbers", "context", "factor")
        and not over
        and not owned
    ):
        return Measured(numeral.first, at + 1, "", "count", "times")
    return Measured(numeral.first, at + 1 + over, "", "multiple")


def rated(tokens: Tokens, found: Measured) -> Measured:
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
    if after in word_set("units", "rates", "heads") and word != "in":
        return ("person" if after in {"head", "capita", "person", "inhabitant"} else after), 0
    if word in {"per", "for", "in"} and after in {"100,000", "10,000", "1,000", "100000", "1000"}:
        return tokens.words[at + 1].replace(",", ""), at + 2 + (
            at + 2 < len(tokens.words) and _plural(tokens.lowers[at + 2])
        )
    return None


@functools.cache
def stop_nouns() -> frozenset[str]:
    """Words that are never counted."""
    return frozenset(table("nouns")["stop"])


@functools.cache
def _describing() -> frozenset[str]:
    """Adjectives that may stand between a figure and a name: "six former Yugoslav republics"."""
    return frozenset(table("nouns")["describing"])


def counted_noun(tokens: Tokens, numeral: Numeral) -> Measured:
    """The noun a figure counts: the word after it, or the plural after one adjective ("44 villages", "12 full members")."""
    first, at = numeral.first, numeral.last
    bare = Measured(first, at, "", "count")
    if numeral.form == "vague" and numeral.scaled:
        if at >= len(tokens.words) or tokens.lowers[at] != "of":
            return bare
        at += 1
    if at < len(tokens.words) and tokens.lowers[at] in {"yo", "yrs"}:
        return Measured(first, at + 1, "years", "age")
    if not _is_noun(tokens, at) or _verb_behind_age(tokens, first, at):
        return bare
    words = [tokens.lowers[at]]
    name = at + 1 + (tokens.words[at + 1 : at + 2] == ["-"])
    if words[0] in _describing() and name < len(tokens.words) and tokens.words[name][:1].isupper():
        return bare  # "13 former Soviet republics", "15 ex-Soviet states"
    if (not _plural(words[0]) and _is_noun(tokens, at + 1) and _plural(tokens.lowers[at + 1])) or (
        words[0] in {"member", "nation"} and _is_noun(tokens, at + 1)
    ):
        words.append(tokens.lowers[at + 1])
    noun = " ".join(words)
    last = at + len(words)
    unit = "person" if words[-1] in word_set("frames", "people") or words[0] in word_set("frames", "people") else ""
    return Measured(first, last, unit, "count", noun)


def _is_noun(tokens: Tokens, at: int) -> bool:
    if (
        at >= len(tokens.words)
        or not tokens.words[at].isalpha()
        or len(tokens.words[at]) == 1
        or goes_on(tokens, at + 1)
    ):
        return False
    return tokens.words[at].islower() and tokens.lowers[at] not in stop_nouns() and near(tokens, at, joined=False)


def _verb_behind_age(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a figure is where somebody stands in life, and the word behind it a verb: "who at 85 needed no notes"."""
    return first > 0 and tokens.lowers[first - 1] == "at" and tokens.lowers[at].endswith("ed")


def _plural(word: str) -> bool:
    return word in word_set("nouns", "plural") or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def ahead_of_hedge(tokens: Tokens, at: int) -> str:
    """The word before a verb, or before what softens it: "saw its population nearly double"."""
    softened = at > 1 and tokens.lowers[at - 1] in word_set("numbers", "context", "nearly")
    return tokens.lowers[at - 2 if softened else at - 1]
