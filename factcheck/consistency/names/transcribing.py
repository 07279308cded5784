"""One name with other marks over its letters, another small word before it, or by another way of writing Chinese and Korean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names.naming import Name, particles, strict
from factcheck.consistency.names.people import People
from factcheck.lexicon import options, table

RUNNING = frozenset({"paragraph", "list-item", "caption"})


def find_marked(people: People, text: str) -> Iterator[Found]:
    """One name with other marks over its letters: "Szczepańska", "Szczepanska"."""
    if text.isascii():
        return
    for person in people.persons:
        told: dict[str, tuple[str, Name]] = {}
        for name in person.namings:
            if name.quiet or name.sentence.role not in RUNNING | {"title", "deck"}:
                continue
            for word in lazy.known(r"[^\W\d_]+").findall(text[name.start : name.end]):
                low = unicodedata.normalize("NFC", word.casefold())
                first, where = told.setdefault(strict(word), (low, name))
                if first == low or _ACCENTS.search(text.lower()):
                    continue
                says = f"“{shown(text, name.span)}” here, “{shown(text, where.span)}” elsewhere"
                yield differs(
                    "name-consistency", text, name.sentence, name.span, where.span,
                    f"The marks over letters differ: {says}.", about=person.label,
                )  # fmt: skip
                break
            else:
                continue
            break


_ACCENTS = lazy.pattern(rf"\b(?:{options('people', 'short', 'of_letters')})\b")


def find_romanised(people: People, text: str) -> Iterator[Found]:
    """A Chinese or Korean surname in another spelling: "Xu Jianhong", "Mr Hsu"."""
    alike = {one: other for pair in table("people")["short"]["romanised"] for one, other in (pair, pair[::-1])}
    for name in people.loose:
        other = alike.get(name.words[-1]) if name.address and len(name.words) == 1 else None
        if other is None:
            continue
        full = (n for n in (*(p.namings[0] for p in people.persons), *people.others) if len(n.words) in {2, 3})
        good = next((n for n in full if other in {n.words[0], n.words[-1]}), None)
        if good is not None:
            label = shown(text, good.span)
            says = f"“{shown(text, name.whole)}” here, “{label}” elsewhere"
            yield differs(
                "name-consistency", text, name.sentence, name.span, good.span,
                f"The surname is spelled in two ways: {says}.", about=label,
            )  # fmt: skip


_ARTICLE = lazy.pattern(r"\b(al|el|ul|as|ad|an|ar|ash|at)-(?=\w)", re.IGNORECASE)


def find_small(people: People, text: str) -> Iterator[Found]:
    """One surname with two small words before it, or with and without marks over its letters: "van der Walt", "van den Walt"."""
    for person in people.persons:
        told: dict[str, Name] = {}
        for name in person.namings:
            said = shown(text, name.span)
            little = " ".join(word for word in said.lower().split() if word in particles())
            little += "".join(found.lower() for found in _ARTICLE.findall(said.split()[-1]))
            if not little or name.quiet:
                continue
            other = told.setdefault(little, name)
            first = next(iter(told.values()))
            if (other is name and first is not name and little.split()[0] == next(iter(told)).split()[0]) or (
                other is name and first is not name and " " not in little + next(iter(told))
            ):
                says = f"“{said}” here, “{shown(text, first.span)}” elsewhere"
                yield differs(
                    "name-consistency", text, name.sentence, name.span, first.span,
                    f"The surname is spelled in two ways: {says}.", about=person.label, suggestion=shown(text, first.span),
                )  # fmt: skip
                break
