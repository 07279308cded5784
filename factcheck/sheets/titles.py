"""The titles of a text: words for an office, rank or trade that stand at a person's name."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.lexicon import table
from factcheck.model.mentions import Entity, Mention
from factcheck.model.tokens import Tokens, tokenise

_REACH = 8
"""Words of an apposition at most."""
_OPEN = frozenset(["the", "a", "an", "its", "his", "her", "their", "then", "former"])
_ENDS = frozenset(
    [
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "—",
        "–",
        "who",
        "which",
        "whose",
        "and",
        "said",
        "was",
        "is",
        "has",
        "had",
        "“",
        "”",
        '"',
    ]
)


@functools.cache
def _words() -> frozenset[str]:
    """Every word of an office, an honorific or a trade."""
    names = table("names")
    offices = {word for title in table("offices")["titles"] for word in title.replace("-", " ").split()}
    return frozenset([*offices, *names["honorifics"], *names["roles"], *names["ranks"]]) - {
        "of",
        "the",
        "for",
        "and",
        "to",
        "in",
        "-",
    }


@functools.cache
def _heads() -> frozenset[str]:
    """Words that make an apposition a title: an office's last word, a trade."""
    offices = {title.split(" of ")[0].split()[-1] for title in table("offices")["titles"]}
    return frozenset([*offices, *table("names")["roles"], *table("names")["ranks"]])


def titles(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Spans of titles, left to right: "Judge" Helena Stroud, Abe, "prime minister of Japan"."""
    tokens = tokenise(text)
    for mention in mentions:
        if isinstance(mention, Entity) and (
            mention.alias in {"shape", "surname"} or (mention.id or "").startswith("person:")
        ):
            first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
            for span in (_before(tokens, first), _within(tokens, first, last), _after(tokens, last)):
                if span is not None:
                    yield tokens.starts[span[0]], tokens.ends[span[1] - 1]


def _before(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """The title right before a name: "Detective Sergeant", "the mayor,"."""
    at = first
    while at > 0 and _is_title(tokens, at - 1) and tokens.near(at - 1, at):
        at -= 1
    return (at, first) if _titled(tokens, at, first) else None


def _titled(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run of words is a title: "Mr", "Crown Prince", and no bare "Crown"."""
    return not (_heads() | frozenset(table("names")["honorifics"])).isdisjoint(tokens.lowers[first:last])


def _is_title(tokens: Tokens, index: int) -> bool:
    """Whether a token is a word of a title, or the stop or hyphen inside one."""
    if tokens.words[index] in {".", "-"}:
        return tokens.joined(index) and index > 0 and tokens.lowers[index - 1] in _words()
    return tokens.lowers[index] in _words()


def _within(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """The title a capitalised run begins with: "Councillor Ada Holm"."""
    at = first
    while at < last - 1 and tokens.lowers[at] in _words():
        at += 1
    return (first, at) if _titled(tokens, first, at) else None


def _after(tokens: Tokens, last: int) -> tuple[int, int] | None:
    """The title in apposition behind a name: ", the chief executive of the bank,"."""
    if tokens.words[last : last + 1] != [","]:
        return None
    at = last + 1
    end = at
    while end < len(tokens) and end - at < _REACH and tokens.lowers[end] not in _ENDS:
        if "\n\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]]:
            break
        end += 1
    while at < end and tokens.lowers[at] in _OPEN:
        at += 1
    return (at, end) if at < end and not _heads().isdisjoint(tokens.lowers[at:end]) else None
