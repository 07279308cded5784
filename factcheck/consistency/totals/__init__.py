"""Totals and parts.

A word says that a figure is the total: `sums` ("in all") with `total_parts` and `totalled`.

No word says so: `part_sums`, `near_sums` (the parts of a lot told before), `portions` (two parts), `wholes` (behind a colon, "of them"), `colon_sums` (of a measure), `partitions` (however
the two stand) and `hundreds` (shares of one whole), `itemised_wholes` (the list right behind), `rests` (and what remains), `made_up` (one makes up the number), `listed_parts` (a list and the sentence beside it); `called_out` (bare figures behind a colon or in a quotation) and `shares_beside` (shares and votes), `left_over` (once some of a lot went), `majorities`, `undecided` (two sides and who takes none), `votes_of` (a body), `differences` and `more_than`; `adding` (parts beside their whole); `overlapping` (parts that need not add up).

Lists and groups: `closed_lists` (one item without a figure), `closed_sets` (sons and daughters, children), `namelists`, `list_counts` (a number and what is
listed).
"""
