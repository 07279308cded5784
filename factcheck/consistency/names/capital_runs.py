"""Runs of capitalised words, and the words around one that tell whether it names a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck import lazy
from factcheck.consistency.names.naming import (
    APOSTROPHES,
    HYPHENS,
    bodies,
    kin,
    linking,
    particles,
    roles,
    saying,
    shortened,
)
from factcheck.lexicon import word_set
from factcheck.model.tokens import Tokens

NEAR = 9
"""Words behind a name's comma among which its role stands."""


def run_end(tokens: Tokens, start: int, last: int, dated: Callable[[int], bool]) -> int:
    """Where the run of capitalised words ends that begins at a token; `dated` tells of a token whether it belongs to a date."""
    at = end = start + 1
    while at < last:
        spaced = tokens.starts[at] > tokens.ends[at - 1]
        step = _behind_space(tokens, at, last, dated) if spaced else _behind_letter(tokens, at, last)
        if step is None:
            break
        at, goes_on = step
        end = at if goes_on else end
    return end


def is_given_month(text: str, start: int, end: int) -> bool:
    """Whether a month is somebody's given name: "June Halloran, who made it", and not "In June Halloran went"."""
    if text[start:end].lower() not in word_set("names", "given_months"):
        return False
    before = text[max(0, start - 2) : start]
    opens = not before.strip() or before.rstrip(" ").endswith(("\n", ".", ",", "“", '"'))
    told = _SURNAME.match(text, end)
    return opens and told is not None and (told["verb"] is None or told["verb"] in saying())


_SURNAME = lazy.pattern(r" [A-ZÀ-Þ][\w’'-]+(?:, (?:who|whose|the|an?|\d\d),? | (?P<verb>[a-z]+)\b)")
_Step = tuple[int, bool]
"""The token behind the next of a run, and whether the run goes on up to it: a full stop alone only leads on."""


def _behind_letter(tokens: Tokens, at: int, last: int) -> _Step | None:
    """What goes on with no space before it: "J.", "O'Neill", "Hyun-woo"; None where the run ends."""
    word, before = tokens.words[at], tokens.words[at - 1]
    if word == "." and (len(before) == 1 or tokens.lowers[at - 1] in shortened()):
        return at + 1, False
    if word in HYPHENS | APOSTROPHES and at + 1 < last and tokens.joined(at + 1):
        short = word in APOSTROPHES and len(before) < 3
        given = word in HYPHENS and _syllables(tokens.lowers[at - 1], tokens.lowers[at + 1])
        if tokens.words[at + 1][0].isupper() or short or given:
            return at + 2, True
    return (at + 1, True) if word[0].isupper() and before == "." else None


def _behind_space(tokens: Tokens, at: int, last: int, dated: Callable[[int], bool]) -> _Step | None:
    """A word written large, alone or behind small words of a name: "de la Cruz", "& Sons"; None where the run ends."""
    if tokens.starts[at] - tokens.ends[at - 1] > 2 or dated(at):
        return None
    if tokens.words[at][0].isupper():
        return at + 1, True
    of = tokens.words[at] == "of" and tokens.lowers[at - 1] in linking()
    if tokens.words[at] != "&" and tokens.lowers[at] not in particles() and not of:
        return None
    ahead = at + 1
    while ahead < last and (tokens.lowers[ahead] in particles() or tokens.words[ahead] in HYPHENS):
        ahead += 1
    ends = ahead >= last or not tokens.words[ahead][0].isupper() or dated(ahead)
    return None if ends else (ahead + 1, True)


_SYLLABLE = lazy.pattern(
    r"(?:[bcdfghjklmnprstwxyz]|ch|sh|zh|kh|ts|hs|jh)?[wy]?(?:[aeiou]{1,3}|eo[nk]?)(?:ng|[nklmpt])?"
)


def _syllables(one: str, other: str) -> bool:
    """Whether two parts of a word with a hyphen are those of a given name in which only the first is written large: "Hyun-woo"."""
    return _SYLLABLE.fullmatch(one) is not None and _SYLLABLE.fullmatch(other) is not None and len(one) + len(other) > 4


def role_before(lowers: Sequence[str], comma: int) -> bool:
    """ "the finance director, X": a role with its article right before a comma."""
    if not comma or not (lowers[comma - 1] in roles() | kin() or _does(lowers[comma - 1])):
        return False
    return any(
        word in word_set("against_itself", "capital_runs", "owners") for word in lowers[max(0, comma - 6) : comma - 1]
    )


def _does(word: str) -> bool:
    """Whether a word has the form of one for what somebody does: "forecaster", "conservator", "ceramicist"."""
    things = word_set("against_itself", "capital_runs", "things")
    return len(word) > _SHORTEST and word.endswith(_DOING) and word not in things and not bodies() & {word}


_DOING = ("er", "or", "ist", "man", "woman", "ician", "eer")
_SHORTEST = 5


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
