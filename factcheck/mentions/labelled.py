"""Numbers behind the word that names them, or before the one that makes them an address: "page 12", "Boeing 737", "10 Downing Street"."""

from __future__ import annotations

import functools

from factcheck.lexicon import table, word_set
from factcheck.mentions.identified import DASHES, Found, listed
from factcheck.mentions.measures import is_numbered_rank
from factcheck.mentions.money import letters_before
from factcheck.model.tokens import Tokens


@functools.cache
def _before() -> dict[str, str]:
    return {word: sort for sort, words in table("identifiers")["before"].items() for word in words}


def _run_end(tokens: Tokens, last: int, sort: str) -> int:
    """Where a number ends that is the first of two: "pages 12-14", "No 12/13"."""
    if last + 1 >= len(tokens.words) or not tokens.joined(last) or not tokens.words[last + 1].isdecimal():
        return last
    dash = tokens.words[last] in DASHES or (tokens.words[last] == "/" and sort == "number")
    return last + 2 if dash else last


def named(tokens: Tokens, index: int) -> Found | None:
    """ "page 12", "Article 5", "Boeing 737", "Channel 4"."""
    word = tokens.words[index]
    if index == 0 or "," in word or tokens.starts[index] - tokens.ends[index - 1] > 2:
        return None
    at = index - 1
    dotted = tokens.words[at] == "." and index > 1 and tokens.lowers[at - 1] in listed("fixed", "dotted")
    before = tokens.lowers[at - dotted]
    if before == "of" and index > 1 and tokens.words[at - 1] == "Group" and tokens.words[index].isdecimal():
        return Found(index, index + 1, "name")
    sort = _before().get("no" if before == "art" else before)
    if sort is not None and letters_before(tokens, index) is not None:
        return None
    if before == "p" and index > 2 and [*tokens.words[at - 2 : at + 1]] == ["S", "&", "P"]:
        return Found(index, index + 1, "index")
    if sort is None or tokens.words[at] == "-" or (sort == "number" and is_numbered_rank(tokens, index, index + 1)):
        return None
    cased = not tokens.words[at - dotted].islower()
    if before == "number" and not cased and _counts(tokens, at):
        return None
    strong = before in listed("fixed", "strong")
    if sort in {"broadcast", "transport", "product", "series", "place"} and not cased and not strong:
        return None
    if before == "no" and not dotted and not cased:
        return None
    if before in word_set("mentions", "labelled", "common") and (
        (_counted(tokens, index + 1) and not strong) or (before in {"under", "p", "q", "v"} and not dotted)
    ):
        return None
    plural = tokens.lowers[index + 1 : index + 2] == ["s"] and tokens.joined(index + 1)
    model = cased and word in _models().get(before, ())
    if _counted(tokens, index + 1) and not (strong and tokens.words[index].isdecimal()) and not model:
        return None
    if tokens.lowers[index + 1 : index + 3] == ["per", "cent"] or tokens.lowers[index + 1 : index + 2] in _PERCENT:
        return None
    last = _run_end(tokens, index + 1 + (model and plural), sort)
    return Found(index, _bracketed(tokens, last), sort)


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether "number" is a verb, behind those who are so many: "its members number 18", "who now number 300"."""
    back = at - 1
    while back > 0 and tokens.lowers[back] in _BETWEEN:
        back -= 1
    word = tokens.lowers[back] if back >= 0 else ""
    many = len(word) > len("bus") and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word in _MANY or (many and word not in _SINGULAR)


_BETWEEN, _MANY = word_set("identifiers", "counting", "between"), word_set("identifiers", "counting", "many")
_SINGULAR = word_set("identifiers", "counting", "singular")


@functools.cache
def _models() -> dict[str, frozenset[str]]:
    """Makers and the figures of what they make."""
    return {maker: frozenset(map(str, figures)) for maker, figures in table("identifiers")["models"].items()}


_PERCENT = (["percent"], ["%"])


def _bracketed(tokens: Tokens, index: int) -> int:
    """ "7(b)" with its bracket."""
    if (
        tokens.words[index : index + 1] == ["("]
        and tokens.joined(index)
        and tokens.words[index + 2 : index + 3] == [")"]
    ):
        return index + 3
    return index


def _counted(tokens: Tokens, at: int) -> bool:
    """Whether a unit or a plural noun follows, which makes the figure a count after all."""
    if at >= len(tokens.words):
        return False
    word = tokens.lowers[at]
    if word in word_set("mentions", "labelled", "measures"):
        return True
    return (
        tokens.words[at].isalpha()
        and tokens.words[at].islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us"))
        and word not in listed("names", "verbs")
    )


_ENDED = frozenset("\n\t|")


def address(tokens: Tokens, index: int) -> Found | None:
    """ "10 Downing Street", "221B Baker Street"; no number that ends a line or a cell before a name."""
    if index + 1 < len(tokens.words) and _ENDED & set(tokens.text[tokens.ends[index] : tokens.starts[index + 1]]):
        return None
    for at in range(index + 1, min(index + 5, len(tokens.words))):
        word = tokens.words[at]
        if at > index + 1 and tokens.lowers[at] in listed("address", "after") and word[0].isupper():
            return Found(index, index + 1, "address")
        if not (word[0].isupper() or tokens.joined(at)) or _ENDED & set(
            tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
        ):
            return None
    return None
