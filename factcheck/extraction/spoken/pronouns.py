"""Where a pronoun stands in its sentence, and what that says of the names before it: whether it takes up any of them."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS, GOVERNED, PLACED, adjectival
from factcheck.lexicon import word_set


def behind_a_likening(items: list[Item], index: int) -> bool:
    """Whether a pronoun comes right behind what a sentence opens with to liken or set apart whom it speaks of: "Unlike Jamaica, which joined the Commonwealth in 1962, it ..."."""
    if index < 2 or items[index - 1].word != ",":
        return False
    if (
        items[index].word in {"it", "he", "she"}
        and items[1].word != "for"
        and (items[0].word in _AS or items[0].word.endswith("ing"))
    ):
        return True
    return items[0].word in _APART


def behind_a_phrase(items: list[Item], index: int) -> bool:
    """Whether a pronoun comes right behind a phrase without a verb that tells of what it means, and names others: "A former colony of Portugal, the territory ...", "Twice as large as Greece, it ..."."""
    if index < _PHRASE or items[index - 1].word != "," or items[0].kind != "w" or not items[0].word.isalpha():
        return False
    if items[0].word in _NO_PHRASE:
        return False
    before = items[: index - 1]
    if any(item.word in ACTS or (item.kind == "e" and is_pronoun(item)) for item in before):
        return False
    return all(
        item.kind != "e" or adjectival(item) or before[at - 1].word in _GOVERNING for at, item in enumerate(before)
    )


_PHRASE = 3


_AS = word_set("clauses", "pronouns", "as")


_APART = word_set("clauses", "pronouns", "apart")


_NO_PHRASE = PLACED | GOVERNED | word_set("frames", "grammar", "openers") | word_set("frames", "grammar", "clauses")


_GOVERNING = PLACED | GOVERNED


def takes_up_no_name(items: list[Item], index: int) -> bool:
    """Whether an item is a relative pronoun of somebody or of some without a name: "the one who took over in 2010", "four of which are in NATO"."""
    if not items[index].alias.startswith("pronoun-relative"):
        return False
    if index > 1 and items[index - 1].word in {"of", "among"}:
        return items[index - 2].kind == "q" or items[index - 2].word in _SOME
    if not index or items[index - 1].word not in _ANYBODY:
        return False
    acts = (at for at in range(max(0, index - _TOLD), index - 1) if items[at].word in ACTS)
    return all(at and items[at - 1].word in _TURNED for at in acts)


_SOME = word_set("weak", "heads", "some")


_TURNED = word_set("clauses", "pronouns", "turned")


_ANYBODY = word_set("clauses", "pronouns", "anybody")


_TOLD = 3
"""Items before a relative pronoun whose verb says who is meant: "Brown was the one who ..."."""
