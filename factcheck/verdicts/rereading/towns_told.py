"""Of which places of an event a sentence has to speak: of all that a name of it tells; of none but the town it is called by, as in "the quake that struck Izmit on 17 August 1999"."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.extraction.kinds.happenings import classes_in, labels_of
from factcheck.store.query import Store
from factcheck.verdicts.dates.class_told import known
from factcheck.verdicts.dates.told_then import called, stems
from factcheck.verdicts.rereading.heard import Heard


def by_a_town(store: Store, event_: str, words: Heard, owns: Sequence[frozenset[str]]) -> bool:
    """Whether a sentence has all own words of an event, one of them written large, and tells of something of its class."""
    found = known(store, event_)
    if found.is_of("personal") or found.is_of("won") or found.is_of("recurring"):
        return False
    if not found.nouns((*words.firm, *_of_its_class(words.words))):
        return False
    large = frozenset(stem for word in words.capitals for stem in stems(word))
    return any(own <= words.said and own & large for own in owns)


def all_spoken_of(store: Store, event_: str, words: Heard) -> bool:
    """Whether all places of an event are spoken of, or all that one of its names tells, two or more: "Turkey invaded Cyprus" speaks of no Northern Cyprus."""
    places = [place for place in store.places_of(event_) if place]
    spoken = {place for place in places if words.knows(store, place)}
    if len(spoken) == len(places):
        return True
    told = (
        {place for place in places if any(one and one <= name for one in called(store, place)[0])}
        for name in known(store, event_).told
    )
    return any(len(one) > 1 and one <= spoken for one in told)


@functools.lru_cache(maxsize=64)
def _of_its_class(text: str) -> tuple[str, ...]:
    """The nouns sources have for all classes of what a text tells: an explosion may be a disaster."""
    return tuple(label for name in classes_in(text) for label in labels_of(name))
