"""A sentence read again without what stands between a subject, or a verb, and what is said of it.

"Kofi Annan, who is 65 and has led the body since 1997" says that Kofi Annan has led the body; "Guinea, whose army is small, became
independent in 1958" that Guinea became independent. Patterns are written for the plain order; these readings bring a sentence into it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.plain import fillers, told_wholes, turned
from factcheck.extraction.plain.asides import apposed, called, dashed, resumed, set_between
from factcheck.extraction.plain.bracketed_dates import dated_each
from factcheck.extraction.plain.broken_lists import unbroken
from factcheck.extraction.plain.joined_verbs import joined, listed
from factcheck.extraction.plain.openings import fronted
from factcheck.extraction.plain.parts import View, near
from factcheck.lexicon import word_set
from factcheck.model.claims import Named


def views(items: list[Item]) -> Iterator[View]:
    """The plainer readings of a sentence, each a part of its items in their order."""
    yield from _reported(items)
    for view in resumed(items):
        yield view
        yield from joined(view[0])
    yield from dashed(items)
    yield from joined(items)
    yield from listed(items)
    yield from apposed(items)
    yield from called(items)
    yield from set_between(items)
    yield from unbroken(items)
    yield from fronted(items)
    yield from dated_each(items)
    yield from ((found, -1) for found in turned.turned(items))
    if (whole := told_wholes.plainly(items)) is not None:
        yield whole, -1
    bare = fillers.left_out(items)
    if len(bare) < len(items):
        yield bare, -1
    plain = fillers.without_asides(bare)
    if len(plain) < len(bare):
        yield plain, -1


def tells_of(items: list[Item], subject: Named | None) -> bool:
    """Whether a reading names its subject, or has a pronoun for it: where it does not, what was left out may be another's."""
    if subject is None:
        return False
    entities = [one for item in items if item.kind == "e" for one in item.members or (item,)]
    told = {id_ for item in entities for id_ in item.candidates}
    return any(map(is_pronoun, entities)) or all(one.id in told for one in subject.members or (subject,))


def _reported(items: list[Item]) -> Iterator[View]:
    """What somebody says: "The minister said that Ghana has 26 million inhabitants"; the attribution is another matter."""
    for at in range(1, len(items) - 3):
        if items[at].word in _saying() and items[at + 1].word == "that":
            yield near([], items[at + 2 :]), items[at + 2].start


@functools.cache
def _saying() -> frozenset[str]:
    return word_set("saying", "verbs", "neutral") | word_set("saying", "verbs", "claim")
