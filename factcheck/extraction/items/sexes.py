"""Which of "he" and "she" a person can be, by the given name."""

from __future__ import annotations

from factcheck.lexicon import table
from factcheck.model.claims import Named

_OF_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


def of_given(first: str) -> str:
    """What a given name tells: m, f, or "" where it is borne by both or not known."""
    given = table("people")["given"]
    if first in given["either"]:
        return ""
    return "m" if first in given["male"] else "f" if first in given["female"] else ""


def _of_title(word: str) -> str:
    """What a title before a name tells: m, f, or "" where it is no title or one of both."""
    address = table("people")["address"]
    return "m" if word in address["male"] else "f" if word in address["female"] else ""


def cannot_be(person: Named, pronoun: str) -> bool:
    """Whether somebody is by the given name, or a title before it, not the one a pronoun means: "she" is not Alfredo Stroessner, "he" is not Princess Leonor."""
    words, told = person.label.split(), _OF_PRONOUNS.get(pronoun, "")
    own = _of_title(words[0].lower()) or of_given(words[0].lower()) if len(words) > 1 and told else ""
    return bool(own) and own != told


def of_pronoun(pronoun: str) -> str:
    """What a pronoun tells: m, f, or ""."""
    return _OF_PRONOUNS.get(pronoun, "")
