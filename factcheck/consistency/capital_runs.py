"""Runs of capitalised words, and the words around one that tell whether it names a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck import lazy
from factcheck.consistency.naming import APOSTROPHES, HYPHENS, kin, linking, particles, roles, saying, shortened
from factcheck.lexicon import word_set
from factcheck.model.tokens import Tokens

NEAR = 9
"""Words behind a name's comma among which its role stands."""


def run_end(tokens: Tokens, start: int, last: int, dated: Callable[[int], bool]) -> int:
    """Where the run of capitalised words ends that begins at a token; `dated` tells of a token whether it belongs to a date."""
    at = end = start + 1
    while at < last:
        gap, word = tokens.starts[at] - tokens.ends[at - 1], tokens.words[at]
        if gap == 0:
            if word == "." and (len(tokens.words[at - 1]) == 1 or tokens.lowers[at - 1] in shortened()):
                at += 1
                continue
            if word in HYPHENS | APOSTROPHES and at + 1 < last and tokens.joined(at + 1):
                after = tokens.words[at + 1]
                if (
                    after[0].isupper()
                    or (word in APOSTROPHES and len(tokens.words[at - 1]) < 3)
                    or (word in HYPHENS and _syllables(tokens.lowers[at - 1], tokens.lowers[at + 1]))
                ):
                    at = end = at + 2
                    continue
            if word[0].isupper() and tokens.words[at - 1] == ".":
                at = end = at + 1
                continue
            break
        if gap > 2 or dated(at):
            break
        if word[0].isupper():
            at = end = at + 1
        elif word == "&" or tokens.lowers[at] in particles() or (word == "of" and tokens.lowers[at - 1] in linking()):
            ahead = at + 1
            while ahead < last and (tokens.lowers[ahead] in particles() or tokens.words[ahead] in HYPHENS):
                ahead += 1
            if ahead >= last or not tokens.words[ahead][0].isupper() or dated(ahead):
                break
            at = end = ahead + 1
        else:
            break
    return end


_SYLLABLE = lazy.pattern(
    r"(?:[bcdfghjklmnprstwxyz]|ch|sh|zh|kh|ts|hs|jh)?[wy]?(?:[aeiou]{1,3}|eo[nk]?)(?:ng|[nklmpt])?"
)


def _syllables(one: str, other: str) -> bool:
    """Whether two parts of a word with a hyphen are those of a given name in which only the first is written large: "Hyun-woo"."""
    return _SYLLABLE.fullmatch(one) is not None and _SYLLABLE.fullmatch(other) is not None and len(one) + len(other) > 4


def role_before(lowers: Sequence[str], comma: int) -> bool:
    """ "the finance director, X": a role with its article right before a comma."""
    if not comma or lowers[comma - 1] not in roles() | kin():
        return False
    return any(
        word in word_set("against_itself", "capital_runs", "owners") for word in lowers[max(0, comma - 6) : comma - 1]
    )


def apposition(lowers: Sequence[str]) -> bool:
    """An age, or a role behind an article, right after a name's comma."""
    if not lowers:
        return False
    if lowers[0].isdecimal() and len(lowers[0]) < 4 and lowers[1:2] and lowers[1] in {",", ".", ")", ";", "who"}:
        return int(lowers[0].replace(",", "") or 0) < 120 if lowers[0].isdigit() else False
    if lowers[0] == "aged":
        return True
    if lowers[0] in {"prosecuting", "defending"}:
        return True
    for at, word in enumerate(lowers):
        if word in {",", ".", ";", ")", "which"} or (at and word in saying()):
            return False
        if word in roles():
            return lowers[0] in word_set("against_itself", "capital_runs", "determiners") or at < 4
    return False
