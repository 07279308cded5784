"""Whether a text writes a name with its capitals; the noun it ends with may be small: "the Good Friday agreement", "the Arab league"."""

from __future__ import annotations

from factcheck.mentions.name_words import listed
from factcheck.model.names import Alias
from factcheck.model.tokens import Tokens


def is_written(alias: Alias, tokens: Tokens, start: int, end: int) -> bool:
    """Whether the text has the capitals of a name, but for the noun that ends an event's or an organisation's."""
    if _cased(alias.cased, tokens, start, end):
        return True
    name, _, noun = alias.cased.rpartition(" ")
    small = noun.lower()
    if not name or not _may_be_small(alias, small, tokens, start, end):
        return False
    return _cased(f"{name} {small}", tokens, start, end)


def _may_be_small(alias: Alias, noun: str, tokens: Tokens, start: int, end: int) -> bool:
    """Whether house style may write the noun of a name small; of two words it is a club's behind "the" alone: no "an African union of nurses"."""
    if alias.id.startswith("event:"):
        return noun in listed("event_nouns")
    if not alias.id.startswith("org:") or noun not in listed("org_nouns"):
        return False
    behind = tokens.lowers[end] if end < len(tokens.lowers) else ""
    definite = start > 0 and tokens.lowers[start - 1] in {"the", "that"}
    return behind not in {"of", "for"} and (end - start > _PAIR or definite)


_PAIR = 2
"""Words of a name that a description could be, too."""


def _cased(cased: str, tokens: Tokens, start: int, end: int) -> bool:
    """Whether the text has the capitals of the name as it is written in the table, and its last sign ("OPEC+")."""
    if cased.endswith("+") and tokens.text[tokens.ends[end - 1] : tokens.ends[end - 1] + 1] != "+":
        return False
    wanted = [
        word
        for word in cased.replace("-", " ").replace("’", " ").replace("'", " ").replace(".", " ").split()
        if word[0].isalnum()
    ]
    given = [word for word in tokens.words[start:end] if word[0].isalnum()]
    if len(wanted) != len(given):
        wanted, given = wanted[:1], given[:1]
    for want, have in zip(wanted, given, strict=True):
        if len(want) > 1 and want.isupper() and not have.isupper():
            return False
        if want[0].isupper() and not have[0].isupper():
            return False
    return True
