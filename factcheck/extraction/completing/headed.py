"""What stands behind the name that heads an entry of a list or a row of a table, told of it without naming it: "Ghana. In the UN since 1957. Home to 30 million people"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.extraction.completing.made import Completion, at_place, country, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.superlatives import is_superlative
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Date, Entity, Quantity

if TYPE_CHECKING:
    from factcheck.extraction.weak import subjects
else:
    (subjects,) = lazy.modules("factcheck.extraction.weak", "subjects")  # with ten more, where an entry has a head

_PARTS = frozenset([".", ";", "!", "?"])
_MARKS = frozenset([":", "–", "—"])
_TAIL = frozenset([".", ";", ",", "(", "!", "and", "but"])
_OF = frozenset(["of", "in", "at", "with"])
_NOUN = 9
"""Items in which a phrase that says what something is shows that it does: "world's largest country"."""


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Each part of a sentence of an entry, said in full of the name that heads it."""
    head = discourse.memory.entry
    if head is None:
        return
    begin = next((at + 2 for at, item in enumerate(items[:2]) if item.start == head.start), 0)
    if discourse.memory.entry_loose:  # "SICA dates from 1991. Seven members": only what its figure counts
        for one in (
            told(head, items[begin:], discourse, firm=True)
            if items[0].kind == "q" and head.start < items[0].start
            else ()
        ):
            yield from () if one.weak else (one,)
        return
    yield from told(head, items[begin:], discourse, firm=True)


def told(
    head: Item, items: list[Item], discourse: Discourse, *, firm: bool, cell: bool = False
) -> Iterator[Completion]:
    """Each part of some items, said in full of a name; not `firm`, it may be borne out, no more. What a cell says in a sentence of its own holds where its row's name is."""
    known = discourse.pick(head.mention, ("country", "org")) if isinstance(head.mention, Entity) else None
    if known is None:
        return
    head = country(Named(known, head.label), head.start)
    begin = 0
    for at in range(len(items) + 1):
        if at == len(items) or items[at].word in _PARTS:
            part = items[begin:at]
            begin = at + 1
            if part:
                whole = list(_sentences(head, part, discourse))
                apart = not whole and _has_own(part)
                found = [*whole, *(one for piece in _pieces(part) for one in _sentences(head, piece, discourse))]
                if cell and not found and not _names_place(part, discourse):
                    start = part[0].start
                    found = [([word("in", start), at_place(head, start), word(",", start), *part], True)]
                for said, sure in found:
                    end = part[-1].end
                    told_of = [item for item in part if item.start < said[1].start] if len(said) > 1 else []
                    view = [*said, word(".", end)]
                    yield Completion(
                        view,
                        part[0].start,
                        end,
                        weak=not (firm and sure) or apart or subjects.other_land(told_of),
                        in_place=True,
                        plain=True,
                        bare=True,
                    )


def _has_own(part: list[Item]) -> bool:
    """Whether a part begins with a subject of its own: "The Dutch half, 37,000 people, uses the guilder"."""
    return any(
        item.word in word_set("entries", "own")
        or (isinstance(item.mention, Quantity) and item.mention.form == "fraction")
        for item in part[:_HEAD]
    )


_HEAD = 4


def _pieces(part: list[Item]) -> Iterator[list[Item]]:
    """What a part goes on with behind a comma or "and", where a verb, or what says how the head is, stands there: "independent since 1960, an OECD member since 2010"."""
    for at in range(1, len(part) - 1):
        if part[at].word not in {",", "and"} or part[at + 1].word == "and":
            continue
        end = next((one for one in range(at + 1, len(part)) if part[one].word == ","), len(part))
        if part[at + 1].kind != "q" and any(item.kind in "dqe" for item in part[at + 1 : end]):
            yield part[at + 1 : end]


def _names_place(part: list[Item], discourse: Discourse) -> bool:
    """Whether a part names a country, or begins with nothing that could act."""
    plain = [item for item in part if item.kind == "e" and discourse.may_be(item, ("country", "place", "metonym"))]
    return bool(plain) or not any(item.word in word_set("entries", "finite") for item in part)


def _sentences(head: Item, part: list[Item], discourse: Discourse) -> Iterator[tuple[list[Item], bool]]:
    """The sentences that a part without a subject may be short for, and whether nothing else can be meant."""
    first, start = part[0], part[0].start
    name = at_place(head, start)
    if first.kind == "w" and first.word in word_set("entries", "verbs"):
        yield [name, *part], True
    elif first.kind == "q" and len(part) > 1 and part[1].word == "strong":
        yield [name, word("is", start), *part], True
    elif first.word == "with" or _figure(part):
        yield (
            [name, word("has", start), *(part[1:] if first.word == "with" else part)],
            _counted(part) and _on_places(discourse),
        )
    elif (first.kind == "w" and first.word in word_set("entries", "states")) or _says_what(part, discourse):
        yield [name, *(word(one, start) for one in _being(part)), *part], True
        yield [name, word(",", start), *part], True
        if first.word in word_set("entries", "either"):
            yield [name, *part], True
    elif (labelled := _labelled(part)) is not None:
        yield [at_place(head, start, owner=True), *labelled], _on_places(discourse)
    elif (border := _border(part)) > 0:
        yield [at_place(head, part[border].start), word("has", part[border].start), *part[border:]], True


def _on_places(discourse: Discourse) -> bool:
    """Whether no heading says that entries are of something else than countries and clubs: under "Railways" the highest point is the line's."""
    told = discourse.memory.heading
    return not told or any(
        (item.kind == "e" and item.candidates) or item.word in word_set("entries", "headings") for item in told
    )


def _being(part: list[Item]) -> tuple[str, ...]:
    """What a part leaves out before how or where its head is: "has been" of what lasts, "was" of what was done to it then."""
    dates = [item.mention for item in part if isinstance(item.mention, Date)]
    if any(date.relation == "since" for date in dates):
        return ("has", "been")
    done = part[0].word.endswith("ed") or part[0].word in word_set("entries", "done")
    return ("was",) if dates and done else ("is",)


def _border(part: list[Item]) -> int:
    """Where a border's length stands in a part that names nobody before: "Watch the 598-km border with Mexico"; 0 where none does."""
    for at in range(1, len(part) - 2):
        if part[at].kind == "e":
            return 0
        figure = part[at].mention
        if isinstance(figure, Quantity) and figure.measure == "length":
            near = [item.word for item in part[at + 1 : at + 4]]
            return at if "with" in near and not word_set("frames", "words", "border").isdisjoint(near) else 0
    return 0


def _figure(part: list[Item]) -> bool:
    """Whether a part begins with a figure that nothing is done by: "Seven members", "a 643-km border with Latvia, which"."""
    return part[0].kind == "q" and not any(item.word in word_set("entries", "finite") for item in _clause(part))


def _clause(part: list[Item]) -> list[Item]:
    """A part up to its first mark."""
    return part[: next((at for at, item in enumerate(part) if item.word in _TAIL), len(part))]


def _counted(part: list[Item]) -> bool:
    """Whether a figure is of something only the head can have: its members or neighbours alone, a border; not people, who may be some."""
    at = 1 if part[0].word == "with" else 0
    figure = part[at].mention if at < len(part) else None
    if not isinstance(figure, Quantity):
        return True
    if figure.measure == "count":
        alone = at + 1 == len(part) or part[at + 1].word in _TAIL
        return alone and (figure.noun or "") in word_set("entries", "counted")
    return any(item.word in word_set("frames", "words", "border") for item in part[at + 1 : at + 4])


def _says_what(part: list[Item], discourse: Discourse) -> bool:
    """Whether a part is a phrase that says what the head is: "an OECD member since 2010", "Africa's largest country", "the smallest of the three"."""
    near = part[:_NOUN]
    if any(item.word in word_set("entries", "finite") for item in near):
        return False
    article = _article(part[0], discourse.text)
    first = part[0]
    if first.kind == "e" and (is_pronoun(first) or not (article or first.possessive or _of_club(part))):
        return False
    heads = word_set("entries", "nouns")
    superlative = any(item.word in word_set("entries", "superlatives") or is_superlative(item.word) for item in near)
    noun = next((at for at, item in enumerate(near) if item.kind == "w" and item.word in heads), -1)
    if superlative:
        return bool(article) or first.possessive
    behind = part[noun + 1].word if noun + 1 < len(part) and part[noun + 1].kind == "w" else ""
    return noun >= 0 and article != "the" and (not behind.isalpha() or behind in word_set("entries", "behind"))


def _of_club(part: list[Item]) -> bool:
    """Whether a part begins with an organisation and a noun for one who is in it: "NATO member"."""
    return len(part) > 1 and part[1].kind == "w" and part[1].word in word_set("entries", "nouns")


def _article(item: Item, text: str) -> str:
    """The article before an item."""
    before = text[max(0, item.start - 6) : item.start].lower().split()
    found = before[-1].strip('"“*_(-') if before and text[item.start - 1 : item.start].isspace() else ""
    return found if found in {"a", "an", "the"} else ""


def _labelled(part: list[Item]) -> list[Item] | None:
    """A label and what it is said to be: "Capital: Lusaka", "highest point 885 metres", "Headquarters in Jakarta"; None where it is none."""
    labels = word_set("entries", "labels")
    end = 0
    for size in (3, 2, 1):
        if " ".join(item.word for item in part[:size]) in labels:
            end = size
            break
    if not end or end >= len(part):
        return None
    behind = part[end]
    if behind.word in _MARKS or behind.word in {",", "-"}:
        if end + 1 >= len(part):
            return None
        return [*part[:end], word("is", behind.start), *part[end + 1 :]]
    if behind.word in words("being") or behind.word in _OF:
        return part
    if behind.kind in "qde" or behind.word in word_set("entries", "placed"):
        return [*part[:end], word("is", behind.start), *part[end:]]
    return None
