"""What a sentence leaves out because the text before has said it, put back so that patterns can read it.

"How many people live in Poland? Some 38 million"; "ASEAN has ten members. Vietnam is the third most populous"; "Ghana has 26 million
people. Ivory Coast is a third larger"; "The larger of the two ..."; "Bolivia has five neighbours. With Chile the line runs for 942 km".

How one is made: `made`, and `taken_up` (whom "the three" are).

Of two told before: `of_two`, `the_latter`, `the_neighbour`, `likened`, `parallel`, `further_comparisons`, `further_ranks`. Of several: `ranks_in_sets` (in which set: `sets_told`), `group_totals`. Of the author's own country: `firsthand`. Of a border: `borders`, `border_owners`,
`neighbours_told` ("the Mexican border", "the first of these"), `bounded`, `the_two` ("the two share a border").

Behind a name or a figure: `headed`, `boxed` (behind a label of a country's box), `listed`, `verbless`, `paired`, `unit_left_out`, `years_since`. Behind a question: `answered_figures`; a sentence that is no more than an answer is read by `short_answers` in its stead.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import (
    answered_figures,
    borders,
    bounded,
    boxed,
    firsthand,
    further_comparisons,
    further_ranks,
    group_totals,
    headed,
    likened,
    listed,
    of_two,
    paired,
    parallel,
    ranks_in_sets,
    the_latter,
    the_neighbour,
    the_two,
    unit_left_out,
    verbless,
    years_since,
)
from factcheck.extraction.completing.made import Completion
from factcheck.extraction.items.items import Item
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.model.claims import Claim

__all__ = ["Completion", "completions"]


def completions(
    items: list[Item], discourse: Discourse, claims: list[Claim], compiled: Compiled
) -> Iterator[Completion]:
    """What a sentence says in full; `claims` are what has been read of it as it stands."""
    yield from answered_figures.completions(items, discourse)
    yield from ranks_in_sets.completions(items, discourse)
    yield from group_totals.completions(items, discourse, claims)
    yield from likened.completions(items, discourse, claims)
    yield from the_latter.completions(items, discourse)
    yield from the_neighbour.completions(items, discourse)
    yield from of_two.completions(items, discourse)
    yield from further_comparisons.completions(items, claims)
    yield from further_ranks.completions(items, claims)
    yield from borders.completions(items, discourse, claims)
    yield from borders.ranked(items, claims)
    yield from the_two.completions(items, discourse)
    yield from bounded.completions(items, claims)
    yield from parallel.completions(items, discourse, claims, compiled)
    yield from unit_left_out.completions(items)
    yield from verbless.completions(items, discourse)
    yield from years_since.completions(items)
    yield from listed.completions(items, discourse)
    yield from paired.completions(items, discourse)
    yield from headed.completions(items, discourse)
    yield from boxed.completions(items, discourse)
    ours = firsthand.told(items, discourse)
    if ours is not None:
        yield from firsthand.completions(items, ours)
        for one in ranks_in_sets.completions(ours[0], discourse):
            yield replace(one, weak=one.weak or not ours[1])
