"""Words without a figure: "dozens", "tens of thousands", "several hundred", "a slim majority"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.mentions.numerals.numeral import Numeral, next_word, token_at, words
from factcheck.model.tokens import Tokens


def few_of(tokens: Tokens, index: int) -> Numeral | None:
    """ "several thousand", "a few hundred", "a couple of million", and "several villages", "a couple of shots"."""
    known, word = words(), tokens.lowers[index]
    before = tokens.lowers[index - 1] if index else ""
    if (word == "few" and before != "a") or (word == "couple" and before not in {"a", "last", "first", "next"}):
        return None
    at = index + 2 if next_word(tokens, index) == "of" else index + 1
    first = index - 1 if before == "a" else index
    ends, factor = known.few[word], known.scales.get(token_at(tokens, at))
    if factor is not None and word == "couple":
        return Numeral(first, at + 1, 2 * factor, factor, scaled=True)
    if factor is not None and (at == index + 1 or word != "few"):
        return ends.times(factor).numeral(first, at + 1)
    return replace(ends.times(Decimal(1)).numeral(first, at), scaled=False)


def score_of(tokens: Tokens, index: int) -> Numeral | None:
    """ "a score of senators", "half a score": twenty, where things are counted and no game is scored."""
    if index == 0 or tokens.lowers[index - 1] != "a" or token_at(tokens, index + 1) != "of":
        return None
    counted = token_at(tokens, index + 2)
    if not counted.islower() or not (counted.endswith("s") or counted in table("nouns")["plural"]):
        return None
    return Numeral(index - 1, index + 2, Decimal(20), Decimal(4), scaled=True)


def majority_at(tokens: Tokens, index: int) -> Numeral | None:
    """ "a slim majority of", "nearly all", "most of the": a share without a figure."""
    for back, run, ends in words().majorities.get(tokens.lowers[index], ()):
        first, last = index - back, index - back + len(run)
        if first >= 0 and tuple(tokens.lowers[first:last]) == run:
            return replace(ends.numeral(first, last), step=Decimal("0.1"))
    return None


def vague_words(tokens: Tokens, index: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "hundreds of millions"; "a handful of", "thousands upon thousands"."""
    known, word = words(), tokens.lowers[index]
    if index and tokens.words[index][0].isupper() and tokens.words[index - 1].islower():
        return None
    if word in {"handful", "tens", "scores"} and next_word(tokens, index) != "of":
        return None
    ends, last = known.vague[word], index + 1
    while last + 1 < len(tokens.words) and tokens.lowers[last] == "of" and tokens.lowers[last + 1] in known.vague:
        if ends.low < 10:
            break
        ends, last = ends.times(known.vague[tokens.lowers[last + 1]].low), last + 2
    if [*tokens.lowers[last : last + 2]] in (["upon", word], ["and", word]):
        last += 2
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    return ends.numeral(first, last)
