"""Capitalised runs that no source knows."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.mentions.name_words import (
    JOINERS,
    Taken,
    begins_only,
    listed,
    opens_sentence,
    possessive,
    title_words,
    verbs_of_saying,
)
from factcheck.model.mentions import Entity
from factcheck.model.tokens import Tokens


def with_shapes(tokens: Tokens, entities: list[Entity], taken: Taken | None) -> list[Entity]:
    """Add capitalised runs that are no known name."""
    covered, shapes, end = bytearray(len(tokens.words)), [], 0
    for entity in entities:
        index = bisect_left(tokens.starts, entity.start)
        last = bisect_left(tokens.starts, entity.end, index)
        covered[index:last] = b"\1" * (last - index)
    for start in [index for index, word in enumerate(tokens.words) if word[0].isupper() and not covered[index]]:
        if start < end:
            continue
        stop = _shape_end(tokens, start, covered, taken)
        if stop > start and " ".join(tokens.lowers[start:stop]) not in listed("feasts"):
            first, last, end = tokens.starts[start], tokens.ends[stop - 1], stop
            sort = "person" if _is_person(tokens, start, stop) else ""
            shape = Entity(first, last, None, tokens.text[first:last], (), "shape", possessive(tokens, stop), sort)
            shapes.append(shape)
    return sorted([*entities, *shapes], key=lambda entity: entity.start)


def _is_person(tokens: Tokens, start: int, end: int) -> bool:
    """Whether what stands around a name no source knows makes it a person: a title, a role, an age, a verb of saying."""
    before = tokens.lowers[start - 1] if start else ""
    if before == "." and start > 1:
        before = tokens.lowers[start - 2]
    if before in listed("honorifics") or before in title_words() or before in listed("roles"):
        return True
    if end - start < 2 or any(tokens.lowers[at] in listed("bodies") for at in range(start, end)):
        return False
    after = tokens.lowers[end] if end < len(tokens.words) else ""
    if after in verbs_of_saying():
        return True
    if after not in {",", "("}:
        return False
    words = tokens.lowers[end + 1 : end + 8]
    return bool(words) and (
        words[0].isdecimal()
        or (words[0] in {"a", "an", "the", "who", "whose"} and not listed("roles").isdisjoint(words))
        or words[0] == "who"
    )


def _shape_end(tokens: Tokens, start: int, covered: bytearray, taken: Taken | None) -> int:
    """The end of a run of capitalised words that starts here, or `start` when none does."""
    if not _name_word(tokens, start, covered, taken):
        return start
    low = tokens.lowers[start]
    if (
        begins_only(tokens, start)
        or _labels(tokens, start)
        or (low in listed("honorifics") and start + 1 < len(tokens.words))
    ):
        return start
    if low in listed("roles") and _name_word(tokens, start + 1, covered, taken) and opens_sentence(tokens, start):
        return start
    end, index = start + 1, start + 1
    while index < len(tokens.words):
        word, gap = tokens.words[index], tokens.starts[index] - tokens.ends[index - 1]
        if gap > 1 or (gap == 1 and tokens.text[tokens.ends[index - 1]] in "\n\r\t"):
            break
        if _name_word(tokens, index, covered, taken):
            end = index + 1
        elif gap == 1 and tokens.lowers[index] in {"of", "the"} and _heads(tokens, start, index):
            pass
        elif (not (word in JOINERS and gap == 0) and tokens.lowers[index] not in listed("particles")) or (
            word == "." and tokens.ends[index - 1] - tokens.starts[index - 1] > 2
        ):
            break
        index += 1
    if end == start + 1 and opens_sentence(tokens, start):
        return start
    return end


def _labels(tokens: Tokens, at: int) -> bool:
    """Whether a letter only labels what is asked or answered behind it: "Q. What is the capital?"."""
    point, behind = at + 1, at + 2
    if len(tokens.words[at]) > 1 or behind >= len(tokens.words) or tokens.words[point] != ".":
        return False
    return tokens.lowers[behind] in listed("openers") and opens_sentence(tokens, at)


def _heads(tokens: Tokens, start: int, index: int) -> bool:
    """Whether "of" or "of the" goes on with a name: after "University", "Battle", "Duke"."""
    at = index - 1 - (tokens.lowers[index] == "the")
    return (
        at >= start and tokens.lowers[at] in listed("heads") and (at == index - 1 or tokens.lowers[index - 1] == "of")
    )


def _name_word(tokens: Tokens, index: int, covered: bytearray, taken: Taken | None) -> bool:
    if index >= len(tokens.words):
        return False
    word = tokens.words[index]
    if not word[0].isupper() or covered[index] or (taken and taken(index)):
        return False
    heads = tokens.lowers[index] in listed("heads") and tokens.lowers[index + 1 : index + 2] == ["of"]
    return heads or tokens.lowers[index] not in title_words()
