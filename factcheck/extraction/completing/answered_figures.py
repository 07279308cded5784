"""A question and the figure at the head of its answer, as one statement: "How many people live in Poland? Some 38 million, and fewer each year"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, counting, country, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Quantity

_BEFORE = 6
"""Items before the figure of an answer, at most."""


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """The statement that a question and the figure at the head of its answer make."""
    question = discourse.sentences[-1] if discourse.sentences else []
    at = _figure(items) if question and question[-1].word == "?" else -1
    if at < 0:
        return
    told = _told(_asked(question[:-1]), items[at], discourse)
    if told:
        stop = word(".", items[at].end)
        yield Completion([*told, stop], items[at].start, items[at].end)


def _figure(items: list[Item]) -> int:
    """Where the figure stands that a sentence answers with; -1 where it says something of its own."""
    at = next((at for at, item in enumerate(items[: _BEFORE + 1]) if item.kind == "q"), -1)
    if at < 0 or items[at].members or any(item.word not in words("openers") for item in items[:at]):
        return -1
    return at if at + 1 == len(items) or items[at + 1].word in words("closing") else -1


def _asked(question: list[Item]) -> list[Item]:
    """A question from its first word that asks something."""
    begin = 0
    while begin < len(question) and question[begin].word in words("leading"):
        begin += 1
    return question[begin:]


def _told(asked: list[Item], figure: Item, discourse: Discourse) -> list[Item]:
    """A question's words in the order of a statement, with the figure where the question left it open; empty where they make none."""
    heads = [item.word for item in asked[:3]]
    if heads[:2] == ["how", "many"]:
        return _counted(asked[2:], figure, discourse)
    if heads == ["by", "how", "much"]:
        return _grown(asked[3:], figure)
    if heads[:2] in (["how", "fast"], ["how", "much"]):
        return _grown(asked[2:], figure)
    if heads[:1] == ["how"] and len(asked) > _HOW:
        return _measured(asked[2:], figure)
    if heads[:1] == ["what"] and len(heads) > 1 and heads[1] in words("sharing"):
        return [figure, *asked[2:]]
    if heads[:1] == ["what"] and len(heads) > 1 and heads[1] in words("being"):
        return [*asked[2:], asked[1], figure]
    return []


_HOW = 3


def _counted(rest: list[Item], figure: Item, discourse: Discourse) -> list[Item]:
    """ "How many countries does Thailand border", "how many people live in Poland", "how many neighbours"."""
    nouns = 0
    while nouns < len(rest) and rest[nouns].kind == "w" and rest[nouns].word not in _verbs():
        nouns += 1
        if nouns == _NOUNS:
            break
    noun = " ".join(item.word for item in rest[:nouns])
    if rest and rest[0].kind == "w" and nouns > 1 and not noun.endswith("s"):
        nouns, noun = 1, rest[0].word  # "people live"
    figure, rest = counting(figure, noun, word_set("frames", "people")), rest[nouns:]
    if not rest:
        topic = discourse.topic(("country",))
        return [] if topic is None or topic.id is None else [country(topic, figure.start), word("has", 0), figure]
    if rest[0].word in words("doing"):
        return _inflected(rest[0].word, rest[1:], [figure])
    if rest[0].word in words("having") and len(rest) > 1:
        return [*rest[1:], rest[0], figure]
    if rest[0].word in words("being") and rest[1:2] and rest[1].word == "there":
        return [rest[1], rest[0], figure, *rest[2:]]
    return [figure, *rest]


_NOUNS = 2


def _verbs() -> frozenset[str]:
    return words("doing") | words("being") | words("having") | words("asked_verbs")


def _measured(rest: list[Item], figure: Item) -> list[Item]:
    """ "How long is Finland's border with Russia", "how big is Chad", "how long do Nigerians live"."""
    if rest[0].word in words("doing"):
        return _inflected(rest[0].word, rest[1:], [word("to", figure.start), figure])
    if rest[0].word not in words("being") or not isinstance(figure.mention, Quantity):
        return []
    verb = {"area": "covers", "count": "has"}.get(figure.mention.measure, rest[0].word)
    height = [word("high", figure.end)] if figure.mention.measure == "length" and _single(rest[1:]) else []
    return [*rest[1:], word(verb, figure.start), figure, *height]


def _single(asked: list[Item]) -> bool:
    """Whether what is measured is only a name: a mountain, not "Chad's coast"."""
    return bool(asked) and asked[0].kind == "e" and not asked[0].possessive and not is_pronoun(asked[0])


def _grown(rest: list[Item], figure: Item) -> list[Item]:
    """ "By how much did Ethiopia's economy grow in 2014"."""
    if not rest or rest[0].word not in words("doing"):
        return []
    return _inflected(rest[0].word, rest[1:], [word("by", figure.start), figure])


_PAST: dict[str, str] = table("completing")["past"]


def _inflected(doing: str, clause: list[Item], told: list[Item]) -> list[Item]:
    """The clause behind "does" or "did", its verb in the form that has no need of it, with what is told behind the verb."""
    end = len(clause)
    if end > 1 and clause[-1].kind == "d":
        end -= 2 if clause[-2].word in {"in", "during", "for"} else 1
    at = end - 1
    if at < 1 or clause[at].kind != "w":
        return []
    base = clause[at].word
    form = base
    if doing == "does":
        form = "has" if base == "have" else base + "s"
    if doing == "did":
        form = _PAST.get(base, base.removesuffix("e") + "ed")
    verb = Item("w", form, clause[at].start, clause[at].end)
    return [*clause[:at], verb, *told, *clause[end:]]
