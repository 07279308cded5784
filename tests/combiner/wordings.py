"""How facts are worded: the forms of wordings.toml, filled with true or false values."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from combiner.facts import Fact, Subject
from combiner.figures import possessive, written

WORDINGS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8")
)
_SLOT = re.compile(r"\{(!?)(\w+):(\w+)\}")
_FORM_OF = {"own": "whole", "pair": "gap", "there": "whole"}


def has_form(kind: str, form: str) -> bool:
    """Whether a kind of fact can be worded in a form."""
    if form == "there":
        return any(" in {A}" in words for words in WORDINGS[kind].get("whole", ()))
    return _FORM_OF.get(form, form) in WORDINGS[kind]


@dataclass(frozen=True)
class Worded:
    """A fact in words, and in a sentence of their own."""

    words: str
    alone: str


def worded(subject: Subject, fact: Fact, form: str, lie: bool, rng: Random) -> Worded:
    """A fact in words, false where `lie` says so."""
    choices = WORDINGS[fact.kind][_FORM_OF.get(form, form)]
    if form == "own":
        choices = [words for words in choices if "{A's}" in words or words.startswith("{A}")] or choices
    if form == "there":
        choices = [words for words in choices if " in {A}" in words]
    precise = [words for words in choices if form in ("pair", "gap") or _has(fact, words)] or choices
    words = precise[0][form == "gap"] if form in ("pair", "gap") else rng.choice(precise)
    words = _filled(words, fact, lie, rng)
    by_name = words.replace("{A's}", possessive(subject.name)).replace("{A}", subject.name)
    if form == "there":
        words = words.replace(" in {A}", " there")
    its = {"it": "its", "he": "his", "she": "her"}[subject.pronoun]
    own = words.replace("{A's}", its).replace("{A}", subject.pronoun)
    label = _filled(WORDINGS[fact.kind].get("label", [""])[0], fact, False, rng)
    alone = _ALONE.get(form, "{words}.").format(name=subject.name, label=label, words=by_name)
    return Worded(own if form in {"own", "there"} else by_name, alone[:1].upper() + alone[1:])


_ALONE = {
    "verb": "{name} {words}.",
    "noun": "{name} is {words}.",
    "front": "{words}, {name} is in the news.",
    "having": "{name} has {words}.",
    "cell": "# {name}\n\n- {label}: {words}",
}


def _has(fact: Fact, words: str) -> bool:
    """Whether a date is known as precisely as a wording has it."""
    date = fact.slots.get("date", "")
    return ("date:day}" not in words or len(date) == _DAY) and ("date:month}" not in words or len(date) >= _MONTH)


_MONTH, _DAY = 7, 10


def _filled(words: str, fact: Fact, lie: bool, rng: Random) -> str:
    true, false = fact.slots, {**fact.slots, **fact.false}
    told, denied = (false, true) if lie else (true, false)
    return _SLOT.sub(lambda m: written((denied if m[1] else told)[m[2]], m[3], rng), words)
