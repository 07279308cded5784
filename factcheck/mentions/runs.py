"""Runs of words in a table, looked up by their first word."""

from __future__ import annotations

from factcheck.model.tokens import Tokens, tokenise

Trie = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word -> the runs of words that begin with it and what they mean, longest first."""


def trie_of(pairs: dict[str, str], *, lower: bool) -> Trie:
    """A table as runs of words."""
    found: Trie = {}
    for phrase, meaning in pairs.items():
        written = phrase.split() if phrase.replace(" ", "").isalpha() else tokenise(phrase).words
        words = tuple(word.lower() for word in written) if lower else tuple(written)
        found.setdefault(words[0], []).append((words, meaning))
    for runs in found.values():
        if len(runs) > 1:
            runs.sort(key=lambda run: -len(run[0]))
    return found


def match(trie: Trie, listed: list[str], at: int) -> tuple[int, str] | None:
    """The longest run of a trie at an index: the index after it and what it means."""
    for words, meaning in trie.get(listed[at], ()) if at < len(listed) else ():
        if tuple(listed[at : at + len(words)]) == words:
            return at + len(words), meaning
    return None


def goes_on(tokens: Tokens, last: int) -> bool:
    """Whether letters stand right against a unit, so that it was none."""
    return last < len(tokens.words) and tokens.joined(last) and tokens.words[last][0].isalnum()


def near(tokens: Tokens, at: int, *, joined: bool = True) -> bool:
    """Whether a token follows the one before it in running text: after a space or line end, not in another cell."""
    gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return (joined and not gap) or (
        gap[:1].isspace() and gap[0] != "\t" and gap.count("\n") < 2 and (len(gap) == 1 or "\n" in gap)
    )
