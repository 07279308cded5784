"""Units beside a figure, by name and by symbol."""

from __future__ import annotations

import functools

from factcheck.lexicon import table
from factcheck.mentions.runs import Trie, goes_on, match, near, trie_of
from factcheck.model.tokens import Tokens


@functools.cache
def unit_words() -> Trie:
    """Unit names in any case, those of several words also with hyphens between them."""
    names = {word: unit["code"] for unit in table("units")["unit"] for word in unit["words"]}
    short = {word: code for word, code in names.items() if word.count(" ") == 1 and "." not in word}
    return trie_of({**{word.replace(" ", "-"): code for word, code in short.items()}, **names}, lower=True)


@functools.cache
def _symbols() -> Trie:
    return trie_of({s: unit["code"] for unit in table("units")["unit"] for s in unit.get("symbols", [])}, lower=False)


def unit_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """The unit that begins at an index: the index after it and its code."""
    if at >= len(tokens.words) or not near(tokens, at):
        return None
    found = match(unit_words(), tokens.lowers, at)
    symbol = _symbol_at(tokens, at)
    if symbol is not None and (found is None or symbol[0] >= found[0]):
        found = symbol if not goes_on(tokens, symbol[0]) else found
    if found is None and tokens.words[at] == "m" and _metre(tokens, at):
        return at + 1, "m"
    return found if found is None or not goes_on(tokens, found[0]) else None


@functools.cache
def _joined_symbols() -> Trie:
    """Symbols that are words, too: only right against a figure ("2in")."""
    return trie_of({s: unit["code"] for unit in table("units")["unit"] for s in unit.get("joined", [])}, lower=False)


def _symbol_at(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """The longest symbol at an index that is written in one; one letter alone stands right against its figure."""
    for words, meaning in _symbols().get(tokens.words[at], ()):
        last = at + len(words)
        whole = tuple(tokens.words[at:last]) == words and all(tokens.joined(index) for index in range(at + 1, last))
        if whole and (tokens.joined(at) or tokens.ends[last - 1] - tokens.starts[at] > 1 or words[0] in "%°"):
            return last, meaning
    return match(_joined_symbols(), tokens.words, at) if tokens.joined(at) else None


def _metre(tokens: Tokens, at: int) -> bool:
    return not goes_on(tokens, at + 1)
