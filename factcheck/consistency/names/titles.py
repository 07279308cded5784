"""What is said of a person drifts between two mentions: post, age, home, employer. A change that the draft tells is none."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names.descriptions import Fact, Post, Title, posts_in
from factcheck.consistency.names.exclusive_titles import exclude, house_head, is_post, two_charges
from factcheck.consistency.names.naming import bodies, callings, words_of
from factcheck.consistency.names.people import People, Person
from factcheck.lexicon import either, options, worded

_worded = worded("against_itself", "titles")


class _Draft:
    """A draft and its words in lower case, in which each calling is looked for once, however many persons have it."""

    def __init__(self, text: str) -> None:
        self.text, self.low = text, text.lower()
        self.first: dict[str, int] = {}
        self.rises: dict[str, bool] = {}

    def has(self, head: str, before: int) -> bool:
        """Whether a word stands before an offset."""
        if head not in self.first:
            found = re.search(rf"\b{re.escape(head)}", self.low)
            self.first[head] = len(self.low) + 1 if found is None else found.end()
        return self.first[head] <= before

    def made(self, heads: str) -> bool:
        """Whether somebody is said to be made one of some callings, given as a pattern."""
        if heads not in self.rises:
            made = options("people", "drift", "made")
            found = re.search(rf"\b(?:{made})\b[^.]{{0,30}}\b(?:{heads})\b", self.low)
            self.rises[heads] = found is not None
        return self.rises[heads]


def find(people: People, text: str) -> Iterator[Found]:
    """Posts, ages and homes of one person that do not go together."""
    draft = _Draft(text)
    families: dict[str, list[Person]] = {}
    for person in people.persons:
        families.setdefault(person.surname, []).append(person)
    for person in people.persons:
        family = families[person.surname]
        if person.id is None:
            yield from _posts(person, family, draft)
            yield from _work(person, text)
            yield from _fields(person, text)
        yield from _facts(person, person.ages, "ages", family, text)
        yield from _facts(person, person.homes, "homes", family, text)
        yield from _parties(person, text)


def _posts(person: Person, family: Sequence[Person], draft: _Draft) -> Iterator[Found]:
    titles = [title for title in person.titles if is_post(title)]
    if any(title.changed for title in person.titles if title.posts or not title.name.address):
        return  # the draft tells of a change
    allowed: set[Post] = {post for title in titles for post in posts_in(title.text, whole=True) - title.posts}
    for at, title in enumerate(titles):
        kin = _of_kin(title, person, family)
        before = titles[:at] + [t for t in kin if t.start < title.start]
        known = {post for earlier in before for post in earlier.posts} | allowed
        if not before or any(_alike(title, earlier) for earlier in before):
            continue
        clash = next((earlier for earlier in before if two_charges(earlier, title)), None)
        if clash is None and not title.posts & known:
            clash = next((earlier for earlier in before if exclude(earlier, title)), None) or _unheard(
                title, before, draft
            )
        if clash is None or _risen(title, clash, draft) or _side_by_side(title, clash, draft.text):
            continue
        told = f"{person.label} is “{_short(title)}” here and “{_short(clash)}” elsewhere in the draft."
        yield differs(
            "title-consistency",
            draft.text,
            title.name.sentence,
            _span(title),
            _span(clash),
            told,
            about=person.label,
            suggestion=_short(clash),
        )


def _side_by_side(title: Title, other: Title, text: str) -> bool:
    """Whether two callings stand beside each other as one person's: "the judge, Recorder Anne Thwaite"."""
    first, second = sorted((title, other), key=lambda one: one.start)
    return text[first.end : second.start].strip() in {",", ""} or second.start < first.end


def _unheard(title: Title, before: Sequence[Title], draft: _Draft) -> Title | None:
    """The calling told first, where a later one stands with its article though the draft has not told of it: "Mr Vaughan, the pathologist"."""
    found = _DEFINITE.fullmatch(title.text.lower())
    if found is None or title.start < title.name.end or not _calling(found["head"]):
        return None
    if draft.has(found["head"], title.name.start) or title.name.speaks:
        return None
    words = set(title.text.lower().split())
    for earlier in before:
        head = house_head(earlier).split()
        if earlier.text.lower() in words_of("address", "ranks"):
            continue  # "General Rocha Vieira, the last governor"
        if not head or not _calling(head[-1]) or head[-1] == found["head"] or earlier.changed:
            continue
        own = earlier.end <= earlier.name.start or earlier.start >= earlier.name.end
        if (own and len(earlier.name.words) > 1 and not earlier.text.lower().startswith(("a ", "an "))) or (
            own and len(words) < 3 and len(earlier.name.words) > 1
        ):
            return earlier
    return None


_DEFINITE = lazy.pattern(r"the (?:[a-z]+ ){0,1}(?P<head>[a-z-]+)")


def _calling(word: str) -> bool:
    """Whether a word is one for work of which a person is taken to have one."""
    if word in words_of("drift", "many"):
        return False
    families = {family for family, _ in posts_in(word, whole=True)}
    return (word in callings() or bool(families)) and not families & _TEAM


_TEAM = frozenset({"club", "place_in_team"})


def _of_kin(title: Title, person: Person, family: Sequence[Person]) -> list[Title]:
    """What a draft says beside the full names of others of a surname: a bare surname may be any one's."""
    if len(title.name.words) > 1 or title.name.address:
        return []
    return [t for other in family if other is not person for t in other.titles if is_post(t) and not t.changed]


def _alike(one: Title, other: Title) -> bool:
    """Whether two titles are in the same words."""
    return bool(house_head(one)) and house_head(one) == house_head(other)


def _risen(one: Title, other: Title, draft: _Draft) -> bool:
    """Whether the draft says that somebody was made what one of the titles says."""
    heads = either(filter(None, map(house_head, (one, other))))
    return bool(heads) and draft.made(heads)


def _work(person: Person, text: str) -> Iterator[Found]:
    """One post in two houses: "a nurse at Selwick Infirmary", "a nurse at Brigg Hospital"."""
    seen: list[Title] = []
    for title in person.titles:
        if not title.work or title.changed:
            continue
        for earlier in seen:
            if house_head(earlier) == house_head(title) and _places(earlier).isdisjoint(_places(title)):
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


def _fields(person: Person, text: str) -> Iterator[Found]:
    """One post over two fields: "the director of planning", "the director of highways"."""
    seen: list[tuple[str, frozenset[str], Title]] = []
    for title in person.titles:
        found = None if title.changed else _field().fullmatch(title.text)
        if found is None:
            continue
        head, field = found["head"].lower(), frozenset(found["field"].lower().split()) - _LINKS
        for other_head, other_field, earlier in seen:
            if head == other_head and field.isdisjoint(other_field):
                told = f"{person.label} is “{_short(title)}” here and “{_short(earlier)}” elsewhere in the draft."
                yield differs("title-consistency", text, title.name.sentence, _span(title), _span(earlier), told, about=person.label)  # fmt: skip
                return
        seen.append((head, field, title))


@functools.cache
def _field() -> re.Pattern[str]:
    heads = options("people", "drift", "of_a_field")
    return _worded(
        rf"(?:{{any}} )?(?:[\w’'-]+ ){{0,3}}?(?P<head>{heads}) (?:of|for) (?!{{his}} )(?P<field>[a-z][a-z-]+(?:(?:,| and|) [a-z-]+){{0,3}})"
    )


_LINKS = frozenset({"and", "of", "for"})


def _places(title: Title) -> frozenset[str]:
    """The words of the house with a name of its own."""
    return frozenset(title.work.lower().split())


def _facts(person: Person, facts: Sequence[Fact], what: str, family: Sequence[Person], text: str) -> Iterator[Found]:
    others = [f for p in family if p is not person for f in (p.ages if what == "ages" else p.homes)]
    kept = [
        fact
        for fact in facts
        if not fact.changed
        and (len(fact.name.words) > 1 or not any(_alike_fact(fact, other, what) for other in others))
    ]
    if len(kept) == 1 and len(kept[0].name.words) == 1 and not kept[0].name.address and what == "ages":
        borrowed = [f for f in others if not f.changed and f.start < kept[0].start and len(f.name.words) > 1][:1]
        kept = [f for f in borrowed if _misread(f.text, kept[0].text)] + kept
    for at, fact in enumerate(kept[1:], 1):
        first = kept[0]
        if _agree(first, fact, what) or any(_agree(earlier, fact, what) for earlier in kept[:at]):
            continue
        told = f"Two {what} for {person.label}: “{fact.text}” here, “{first.text}” elsewhere in the draft."
        place = (fact.name.start, fact.end) if fact.name.start < fact.end else (fact.start, fact.name.end)
        other = (first.name.start, first.end) if first.name.start < first.end else (first.start, first.name.end)
        yield differs("title-consistency", text, fact.name.sentence, place, other, told, about=person.label)


_PARTY = lazy.pattern(r"^\s?\((?P<party>[A-Z][A-Za-z ]{1,14}?)(?:[,:-][^()\d]{0,20})?\)|^, (?P<side>[DRI])-(?=[A-Z])")


def _parties(person: Person, text: str) -> Iterator[Found]:
    """Two parties behind one name: "Ruth Dale (Lab)", "Dale (Con)"."""
    first: tuple[str, tuple[int, int]] | None = None
    for name in person.namings:
        found = _PARTY.match(text[name.end : name.end + 40])
        if found is None or name.sentence.role not in {"paragraph", "list-item", "caption"}:
            continue
        party = found["party"] or found["side"]
        place = (name.start, name.end + found.end())
        if first is None:
            first = party, place
        elif not (party.lower().startswith(first[0].lower()[:3]) or first[0].lower().startswith(party.lower()[:3])):
            if len(name.words) < 2 and not name.address and sum(1 for n in person.namings if len(n.words) > 1) != 1:
                continue
            told = f"Two parties or places for {person.label}: “{party}” here, “{first[0]}” elsewhere in the draft."
            yield differs("title-consistency", text, name.sentence, place, first[1], told, about=person.label)
            return


def _misread(one: str, other: str) -> bool:
    """Whether one age may be the other, miswritten: some years off, or its digits turned."""
    return abs(int(one) - int(other)) <= _NEAR_AGES or one == other[::-1]


_NEAR_AGES = 10


def _alike_fact(one: Fact, other: Fact, what: str) -> bool:
    """Whether an age or a home may be another's of the name."""
    return one.text == other.text if what == "ages" else not _words(one.text).isdisjoint(_words(other.text))


def _agree(one: Fact, other: Fact, what: str) -> bool:
    if what == "ages":
        return one.text == other.text
    houses = words_of("drift", "bodies") - {"town", "city", "county", "country"}
    housed = [not houses.isdisjoint(fact.text.lower().replace(",", " ").split()) for fact in (one, other)]
    return housed[0] != housed[1] or not _words(one.text).isdisjoint(_words(other.text))


def _words(place: str) -> frozenset[str]:
    words = {word for word in place.lower().replace(",", " ").split() if len(word) > 2}
    return frozenset(words - bodies() or words)


def _span(title: Title) -> tuple[int, int]:
    """A title with the name it stands at."""
    name = title.name
    if title.end <= name.start:
        return title.start, name.end
    return name.start, title.end


def _short(title: Title) -> str:
    return shown(title.text, (0, len(title.text))).removeprefix("the ").removeprefix("a ").removeprefix("an ")
