"""What all verdicts of a draft, or the names in it, tell of a claim that stayed open by itself.

"The country had been free since April 1980"; "Towards Pakistan the line runs for 3,190 km"; "It has a coast of 536 km" in a paragraph whose
other claims are right of one country alone; "in power since November 2006", of which a source has the month and the day but 2008.

What the draft speaks of: `heard` (around a date), `sights` and `lands` (countries), `nearby` (around a claim), `told_dates` (what sources have of these).

Open dates: `open_dates`, `untold_dates` (nobody knows them yet), `listed_dates`, `spoken_of` with `towns_told`, `came_in`, `freed`, `ruled_until`, `images`, `slipped_dates`, `years_in_office`, `far_off` (of something else). Open figures: `counted_from` with `counted_steps` (years after a step), `so_long_after` (after an event told in other words), `open_figures`, `turned_digits`. Names of one list: `of_one_list`, `member_lists`. Steps into a club that is not named: `unnamed_clubs`.

Of whom: `unsure_subjects` (with `others_told`, who else the words may mean), `carried` (over from another paragraph), `half_right`, `tied`, `whole_draft` (the country that all of it is about). What is wrong and may be of another: `right_beside`, `other_clubs`, `other_folk`, `verbless_lists`, `columns`. Two figures told as ends: `directions`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.mentions import Mention
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.rereading import (
    came_in,
    carried,
    columns,
    counted_from,
    directions,
    freed,
    half_right,
    images,
    listed_dates,
    member_lists,
    of_one_list,
    open_dates,
    open_figures,
    other_clubs,
    other_folk,
    right_beside,
    ruled_until,
    so_long_after,
    spoken_of,
    tied,
    turned_digits,
    unnamed_clubs,
    unsure_subjects,
    verbless_lists,
    whole_draft,
    years_in_office,
)

__all__ = ["reread"]


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims of a draft with their verdicts, in the same order; what was open may be about another subject or of another kind.

    Behind them stand the changes that two figures told as their ends rule out.
    """
    read = columns.reread(decided)
    pictured = images.reread(read, mentions, grounds)
    read = [one for one, told in zip(read, pictured, strict=True) for _ in told]
    told = open_dates.reread([one for told in pictured for one in told], mentions, grounds)
    told = listed_dates.reread(told, read, mentions, grounds)
    spoken = spoken_of.reread(told, mentions, grounds)
    told = listed_dates.reread(spoken, told, mentions, grounds) if spoken != told else told
    told = came_in.reread(told, mentions, grounds)
    told = freed.reread(told, mentions, grounds)
    told = years_in_office.reread(ruled_until.reread(told, mentions, grounds), mentions, grounds)
    told = so_long_after.reread(counted_from.reread(told, mentions, grounds), mentions, grounds)
    told = open_figures.reread(told, mentions, grounds)
    told = of_one_list.reread(told, grounds)
    told = unsure_subjects.reread(carried.reread(told, grounds), grounds)
    told = carried.reread(told, grounds)
    told = half_right.reread(told, grounds)
    told = turned_digits.reread(told, mentions, grounds)
    told = verbless_lists.reread(told, grounds)
    told = unnamed_clubs.reread(other_clubs.reread(told, mentions, grounds), mentions, grounds)
    told = member_lists.reread(told, mentions, grounds)
    told = right_beside.reread(tied.reread(told, mentions, grounds), mentions, grounds)
    told = unsure_subjects.borne_out(told, grounds)
    told = other_folk.reread(whole_draft.reread(told, grounds), mentions, grounds)
    return [*told, *directions.find(told, mentions, grounds)]
