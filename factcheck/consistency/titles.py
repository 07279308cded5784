"""What is said of a person drifts between two mentions: post, age, home, employer. A change that the draft tells is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.descriptions import Fact, Post, Title, learned, posts_in
from factcheck.consistency.lines import Found
from factcheck.consistency.naming import bodies, callings, words_of
from factcheck.consistency.people import People, Person
from factcheck.consistency.telling import differs, shown
from factcheck.lexicon import table

_SHORT_FORMS = frozenset({"army"})
"""Families in which the last word of a title does for the whole: a lieutenant-colonel is a colonel to the reader."""


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
            made = "|".join(table("people")["drift"]["made"])
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
        if title.posts & known or not before or any(_alike(title, earlier) for earlier in before):
            continue
        clash = next((earlier for earlier in before if exclude(earlier, title)), None) or _unheard(title, before, draft)
        if clash is None or _risen(title, clash, draft):
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


def _unheard(title: Title, before: Sequence[Title], draft: _Draft) -> Title | None:
    """The calling told first, where a later one stands with its article though the draft has not told of it: "Mr Vaughan, the pathologist"."""
    found = _DEFINITE.fullmatch(title.text.lower())
    if found is None or title.start < title.name.end or not _calling(found["head"]):
        return None
    if draft.has(found["head"], title.name.start) or title.name.speaks:
        return None
    words = set(title.text.lower().split())
    for earlier in before:
        head = _head(earlier).split()
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


def is_post(title: Title) -> bool:
    """Whether a title is a post or a calling that can clash with another."""
    return (
        bool(title.posts) or bool(_borne(title)) or bool(_ranked(title)) or _learned(title) or _heads(title) != ((), "")
    )


def exclude(one: Title, other: Title) -> bool:
    """Whether two titles cannot be held by one at a time."""
    borne = _borne(one), _borne(other)
    if borne[0] and borne[1] and borne[0][-1] == borne[1][-1] and _below(borne[0]) != _below(borne[1]):
        return True
    if _ranked(one) and _ranked(other):
        return not (
            one.text.lower().endswith(other.text.lower().split()[-1])
            or other.text.lower().endswith(one.text.lower().split()[-1])
        )
    if _learned(one) and _learned(other):
        return True
    houses = _bodies(one), _bodies(other)
    told_of = len(houses[1]) == 1 and houses[1] <= words_of("drift", "bodies")  # "the company's chairman"
    if houses[0] and houses[1] and houses[0].isdisjoint(houses[1]) and not told_of:
        return False  # posts in two houses go together
    shared = {family for family, _ in one.posts} & {family for family, _ in other.posts}
    if shared and not (shared <= _SHORT_FORMS and one.text.lower().endswith(other.text.lower().split()[-1])):
        return True
    (below, head), (other_below, other_head) = _heads(one), _heads(other)
    return bool(head) and head == other_head and below != other_below


def _alike(one: Title, other: Title) -> bool:
    """Whether two titles are in the same words."""
    return bool(_head(one)) and _head(one) == _head(other)


_RANK = frozenset({"army", "police"})


def _ranked(title: Title) -> bool:
    """Whether a title on a name is a rank."""
    on_name = title.end <= title.name.start and title.text.lower().replace(".", "") == title.name.address
    return on_name and any(family in _RANK for family, _ in title.posts)


def _learned(title: Title) -> bool:
    """Whether a title is a branch of learning, of which a person has one."""
    words = _head(title).split()
    return bool(words) and learned(words[-1])


def _borne(title: Title) -> tuple[str, ...]:
    """The words of a title that stands on a name: "Deputy Chief", nothing of one beside it or of a form of address."""
    words = tuple(title.text.lower().replace(".", "").split())
    on_name = title.end <= title.name.start and " ".join(words) == title.name.address
    return (
        words if on_name and not words_of("address", "plain", "neutral") & set(words[-1:]) - {"chief", "mayor"} else ()
    )


def _below(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a title that set it below another."""
    low = table("people")["drift"]["below"]
    return tuple(word for word in words if word in low)


def _heads(title: Title) -> tuple[tuple[str, ...], str]:
    """Of a title with its article, the words that set it below another, and the rest: "the deputy returning officer"."""
    if title.end <= title.name.start and title.name.address:
        return (), ""
    words = _head(title).split()
    below = _below(words)
    rest = [word for word in words if word not in below]
    return (below, " ".join(rest)) if len(rest) > 1 or (rest and below) else ((), " ".join(rest))


def _bodies(title: Title) -> frozenset[str]:
    """The words of the body a title is held in: "of the rowing club", "at Selwick Infirmary"."""
    found = _HOUSE.search(title.text)
    named = frozenset(_WORD.findall(found["house"].lower())) if found else frozenset()
    owners = frozenset(owner.lower() for owner in _OWNERS.findall(title.text))
    kept = named | owners | frozenset(title.work.lower().split())
    return kept - {"the", "a", "an", "of", "and", "his", "her", "its", "their", "s"}


_OWNERS = lazy.pattern(r"(\w+)(?:[’']s|(?<=s)[’'])(?=\s)")
_HOUSE = lazy.pattern(
    r"\s(?:of|at|for|with)\s+(?P<house>[^,;.]*?)(?=\s(?:who|which|that|in|since|from|and has|until)\b|$)"
)
_WORD = lazy.pattern(r"[^\W\d_]+")


def _risen(one: Title, other: Title, draft: _Draft) -> bool:
    """Whether the draft says that somebody was made what one of the titles says."""
    heads = "|".join(re.escape(_head(title)) for title in (one, other) if _head(title))
    return bool(heads) and draft.made(heads)


def _work(person: Person, text: str) -> Iterator[Found]:
    """One post in two houses: "a nurse at Selwick Infirmary", "a nurse at Brigg Hospital"."""
    seen: list[Title] = []
    for title in person.titles:
        if not title.work or title.changed:
            continue
        for earlier in seen:
            if _head(earlier) == _head(title) and _places(earlier).isdisjoint(_places(title)):
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


def _places(title: Title) -> frozenset[str]:
    """The words of the house with a name of its own."""
    return frozenset(title.work.lower().split())


def _head(title: Title) -> str:
    """The words before the house: "nurse", without an article."""
    words = title.text.lower().split()
    ends = {"at", "of", "for", "with", "who", "whose", "in", "from", "and", "on", "to", "that", "which", "by"}
    cut = next((at for at, word in enumerate(words) if at and word in ends), len(words))
    return " ".join(word for word in words[:cut] if word not in {"a", "an", "the"})


def _facts(person: Person, facts: Sequence[Fact], what: str, family: Sequence[Person], text: str) -> Iterator[Found]:
    others = [f for p in family if p is not person for f in (p.ages if what == "ages" else p.homes)]
    kept = [
        fact
        for fact in facts
        if not fact.changed
        and (len(fact.name.words) > 1 or not any(_alike_fact(fact, other, what) for other in others))
    ]
    if len(kept) == 1 and len(kept[0].name.words) == 1 and not kept[0].name.address and what == "ages":
        kept = [f for f in others if not f.changed and f.start < kept[0].start and len(f.name.words) > 1][:1] + kept
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
