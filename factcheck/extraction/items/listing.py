"""Lists in a sentence: "A, B and C" of one kind as one item with members."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.lexicon import word_set
from factcheck.model.mentions import Date, Entity, Quantity

_REPEATED = word_set("clauses", "listing", "repeated")
_COMMA_AND = word_set("clauses", "listing", "comma_and")
_AND = word_set("clauses", "listing", "and")
_JOINING = _AND | {":"}


def collapsed(items: list[Item]) -> list[Item]:
    """Fold "A, B and C" of one kind into one item with members."""
    if not any(item.word in _JOINING and item.kind == "w" for item in items):
        return items
    out: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        if item.kind not in "eqd" or is_pronoun(item) or item.possessive:
            out.append(item)
            index += 1
            continue
        run, at = [item], index + 1
        while True:
            step = _joined(items, at, item, items[index - 1].word if index else "")
            if not step or (items[at].word == "," and _ends_with_and(items, index, at)):
                break  # after the "and" the list is whole: "A and B, C" begins something new
            run.append(items[step])
            at = step + 1
        labelled = _labelled(items, index, at)
        whole = labelled or (_ends_with_and(items, index, at) and not _two_clauses(items, run, index, at))
        if len(run) == 1 or not whole:
            out.append(item)
            index += 1
            continue
        out.append(
            Item(
                item.kind, "", item.start, run[-1].end, item.mention, tuple(run), (), run[-1].possessive, item.definite
            )
        )
        index = at
    return out


def _joined(items: list[Item], at: int, like: Item, lead: str) -> int:
    """The index of the next member of a list, or 0; the word before the list may be said again ("in Finland and in Denmark")."""
    here = _past_bracket(items, at)
    at = here
    while here < len(items) and here - at < 2 and items[here].kind == "w" and items[here].word in _COMMA_AND:
        here += 1
    if here > at and here + 1 < len(items) and lead in _REPEATED and items[here].word == lead and like.kind == "e":
        here += 1
    if here == at or here >= len(items):
        return 0
    other = items[here]
    if other.kind != like.kind or is_pronoun(other) or other.members or not _alike(like, other):
        return 0
    if lead not in _SPANNING and _begins_anew(like, other):
        return 0
    return here


_SPANNING = word_set("clauses", "listing", "spanning")


def _begins_anew(one: Item, other: Item) -> bool:
    """Whether a day told from the draft's own opens the next clause behind a written one: "free since 1993 and today has ..."."""
    pair = one.mention, other.mention
    return all(isinstance(date, Date) for date in pair) and [getattr(date, "anchor", "") for date in pair] == [
        "text", "draft",
    ]  # fmt: skip


def _past_bracket(items: list[Item], at: int) -> int:
    """The index after a short remark without figures in brackets that begins at an index: "Upper Volta (today's Burkina Faso) and Chad"."""
    if at >= len(items) or items[at].word != "(":
        return at
    end = next((index for index in range(at + 1, min(at + 7, len(items))) if items[index].word == ")"), None)
    if end is None or any(item.kind == "q" for item in items[at:end]):
        return at
    inside = [item for item in items[at + 1 : end] if item.word not in _DATING]
    return (
        at if [item.kind for item in inside] == ["d"] else end + 1
    )  # "Poland (2004) and Romania (2007)" have a date each


_DATING = word_set("clauses", "listing", "dating")


def _alike(one: Item, other: Item) -> bool:
    if isinstance(one.mention, Entity) and isinstance(other.mention, Entity):
        shape = "shape" in (one.mention.alias, other.mention.alias)
        return bool(_sorts(one.mention) & _sorts(other.mention)) and not shape
    if isinstance(one.mention, Quantity) and isinstance(other.mention, Quantity):
        nouns = {one.noun, other.noun} - {None}  # "four neighbours and 16 million people" count two things
        return one.mention.measure == other.mention.measure and len(nouns) < 2
    return True


def _sorts(entity: Entity) -> frozenset[str]:
    return frozenset(id_.partition(":")[0] for id_ in entity.candidates) or frozenset({entity.alias})


def _two_clauses(items: list[Item], run: list[Item], first: int, end: int) -> bool:
    """Whether two things with an "and" between them belong to two clauses: "with Ethiopia, and Nairobi is ...", "borders Austria and Chile is ..."."""
    if len(run) != _TWO:
        return False
    return any(items[index].word == "," for index in range(first, end)) or _acts_alone(items, first, end)


_TWO = 2


def _acts_alone(items: list[Item], first: int, end: int) -> bool:
    """Whether the second of two names behind a verb has a verb or figure to itself: "borders Austria and Chile is ...", "borders Mali and Peru 1.3 million square km"."""
    lead = items[first - 1].word if first else ""
    if items[first].kind != "e" or end >= len(items) or lead in _SPANNING:
        return False
    if lead == "," and items[end].word in {"is", "was", "has"}:
        return True  # "led by its president, Ann Lee, and Jo Day is 60"
    if not _behind_a_verb(items, first):
        return False
    behind = items[end]
    if behind.kind == "w":
        again = end + 1 < len(items) and behind.word == lead and items[end + 1].kind == "e"
        acts = behind.word.endswith("ed") and end + 1 < len(items) and items[end + 1].kind == "e"
        return behind.word in _SINGULAR or acts or again  # "has its capital in Bamako and Peru in Lima"
    return behind.kind == "q" or (behind.kind == "e" and not is_pronoun(behind) and behind.definite)


def _behind_a_verb(items: list[Item], first: int) -> bool:
    """Whether somebody does something before an item of a clause; what is only said or thought does not count."""
    for at in range(first - 1, 0, -1):
        if items[at].word in _ENDING:
            return False
        if items[at].word in _DOING or (
            items[at - 1].kind == "e" and items[at].word[-1:] == "s" and items[at].word.isalpha()
        ):
            return True
    return False


_ENDING = word_set("clauses", "listing", "ending")
_DOING = word_set("views", "verbs") | word_set("views", "auxiliary")
_SINGULAR = (_DOING | word_set("clauses", "listing", "singular")) - word_set("clauses", "listing", "done_to")
_SINGULAR |= word_set("clauses", "listing", "things")


def _labelled(items: list[Item], first: int, end: int) -> bool:
    """Whether a list without "and" is all there is behind a label: "Neighbours: Ethiopia, Somalia, Sudan"."""
    alone = end == len(items) or (end + 1 == len(items) and items[end].word in {".", ";"})
    return alone and first > 0 and items[first - 1].word == ":"


def _ends_with_and(items: list[Item], first: int, end: int) -> bool:
    return any(items[index].word in _AND for index in range(first, end) if items[index].kind == "w")
