"""What is said of a person drifts between two mentions: post, age, home, employer. A change that the draft tells is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.consistency.descriptions import Fact, Post, Title, posts_in
from factcheck.consistency.lines import Found
from factcheck.consistency.people import People, Person
from factcheck.consistency.telling import differs, shown

_SHORT_FORMS = frozenset({"army"})
"""Families in which the last word of a title does for the whole: a lieutenant-colonel is a colonel to the reader."""


def find(people: People, text: str) -> Iterator[Found]:
    """Posts, ages and homes of one person that do not go together."""
    for person in people.persons:
        if person.id is None:
            yield from _posts(person, text)
            yield from _work(person, text)
        yield from _facts(person, person.ages, "ages", text)
        yield from _facts(person, person.homes, "homes", text)


def _posts(person: Person, text: str) -> Iterator[Found]:
    titles = [title for title in person.titles if title.posts]
    allowed: set[Post] = {post for title in titles for post in posts_in(title.text, whole=True) - title.posts}
    if any(title.changed for title in titles):
        return  # the draft tells of a change
    for at, title in enumerate(titles):
        before = titles[:at]
        known = {post for earlier in before for post in earlier.posts} | allowed
        if title.posts & known or not before:
            continue
        clash = next((earlier for earlier in before if _exclude(earlier, title)), None)
        if clash is None:
            continue
        told = f"{person.label} is “{_short(title)}” here and “{_short(clash)}” elsewhere in the draft."
        yield differs(
            "title-consistency",
            text,
            title.name.sentence,
            _span(title),
            _span(clash),
            told,
            about=person.label,
            suggestion=_short(clash),
        )


def _exclude(one: Title, other: Title) -> bool:
    """Whether two titles hold posts of one family, and of none of those families the same."""
    shared = {family for family, _ in one.posts} & {family for family, _ in other.posts}
    if shared <= _SHORT_FORMS and one.text.lower().endswith(other.text.lower().split()[-1]):
        return False
    if not shared:
        return False
    houses = _bodies(one), _bodies(other)
    return not (houses[0] and houses[1]) or not houses[0].isdisjoint(houses[1])  # posts in two houses go together


def _bodies(title: Title) -> frozenset[str]:
    """The words of the body a title is held in."""
    return frozenset(title.work.lower().split())


def _work(person: Person, text: str) -> Iterator[Found]:
    """One post in two houses: "a nurse at Selwick Infirmary", "a nurse at Brigg Hospital"."""
    seen: list[Title] = []
    for title in person.titles:
        if not title.work or title.changed:
            continue
        for earlier in seen:
            if _head(earlier) == _head(title) and _bodies(earlier).isdisjoint(_bodies(title)):
                told = f"{person.label} is of “{title.work}” here and of “{earlier.work}” elsewhere in the draft."
                yield differs(
                    "title-consistency",
                    text,
                    title.name.sentence,
                    _span(title),
                    _span(earlier),
                    told,
                    about=person.label,
                )
                break
        seen.append(title)


def _head(title: Title) -> str:
    """The words before the house: "nurse", without an article."""
    words = title.text.lower().split()
    cut = next((at for at, word in enumerate(words) if word in {"at", "of", "for", "with"}), len(words))
    return " ".join(word for word in words[:cut] if word not in {"a", "an", "the"})


def _facts(person: Person, facts: Sequence[Fact], what: str, text: str) -> Iterator[Found]:
    kept = [fact for fact in facts if not fact.changed]
    for at, fact in enumerate(kept[1:], 1):
        first = kept[0]
        if _agree(first, fact, what) or any(_agree(earlier, fact, what) for earlier in kept[:at]):
            continue
        told = f"Two {what} for {person.label}: “{fact.text}” here, “{first.text}” elsewhere in the draft."
        place = (fact.name.start, fact.end) if fact.name.start < fact.end else (fact.start, fact.name.end)
        other = (first.name.start, first.end) if first.name.start < first.end else (first.start, first.name.end)
        yield differs("title-consistency", text, fact.name.sentence, place, other, told, about=person.label)


def _agree(one: Fact, other: Fact, what: str) -> bool:
    if what == "ages":
        return one.text == other.text
    return not _words(one.text).isdisjoint(_words(other.text))


def _words(place: str) -> frozenset[str]:
    return frozenset(word for word in place.lower().replace(",", " ").split() if len(word) > 2)


def _span(title: Title) -> tuple[int, int]:
    """A title with the name it stands at."""
    name = title.name
    if title.end <= name.start:
        return title.start, name.end
    return name.start, title.end


def _short(title: Title) -> str:
    return shown(title.text, (0, len(title.text))).removeprefix("the ").removeprefix("a ").removeprefix("an ")
