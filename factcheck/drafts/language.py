"""Whether a draft is English: by its letters and its small words. A draft is called otherwise only on good evidence."""

from __future__ import annotations

import functools
import unicodedata
from collections import Counter

from factcheck import lazy
from factcheck.lexicon import table, word_set

ENGLISH = "en"
_WORD = lazy.pattern(r"[^\W\d_]+")
_SAMPLE = 40_000
"""Code points looked at from each end: a draft's language is told from its prose, not from all of it."""
_DISTINCT = 3
_FEWEST = 4
"""Small words of another language that have to stand in a draft before it is called that."""


@functools.cache
def _others() -> dict[str, frozenset[str]]:
    return {
        code: frozenset(entry["words"]) - word_set("languages", "english", "words")
        for code, entry in table("languages")["other"].items()
    }


def name(code: str) -> str:
    """A language as people call it.

    >>> name("de")
    'German'
    """
    found = table("languages")
    entry = found["other"].get(code)
    return str(entry["name"] if entry else found["script"].get(code.upper(), f"another language than English ({code})"))


def is_english(code: str) -> bool:
    """Whether a language code is English, of any country."""
    return code.lower().split("-")[0].split("_")[0] == ENGLISH


def tell(text: str) -> str:
    """The language of a text: "en" unless its letters or its small words speak clearly for another.

    >>> tell("Das Land hat eine lange Grenze und ist nicht Mitglied der Union.")
    'de'
    """
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + " " + text[-_SAMPLE:]
    words = _WORD.findall(sample)
    script = _script(sample) if not sample.isascii() else None
    if script is not None:
        return script.lower()
    english = sum(word.lower() in word_set("languages", "english", "words") for word in words)
    met = Counter(words)  # as written: "La" and "Los" begin names, "la" and "los" do not
    counts = {code: sum(met[word] for word in small) for code, small in _others().items()}
    best = max(counts, key=lambda code: (counts[code], code))
    distinct = sum(word in met for word in _others()[best])
    enough = counts[best] >= _FEWEST and distinct >= _DISTINCT
    return best if enough and counts[best] > 2 * english else ENGLISH


def _script(sample: str) -> str | None:
    """The script most letters are written in, where it is one English is not."""
    letters = [ch for ch in sample if ch.isalpha()]
    if not letters or sum(ch < "ɐ" for ch in letters) * 2 > len(letters):
        return None
    known = table("languages")["script"]
    found = Counter(unicodedata.name(ch, "").split(" ")[0] for ch in letters if ch >= "ɐ")
    script = found.most_common(1)[0][0]
    return script if script in known else None
