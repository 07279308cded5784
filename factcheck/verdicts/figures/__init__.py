"""Whether a figure is what the sources have: `ranges` with `between` and `accounts` (what it says and cites).

What may explain that it is not: `refuting` asks `disagreeing` (sources that differ), `pieces` (of a border), `drift`, `moves` and `reach` (of another year), `other_figures` (in use
elsewhere), `estimates` (measured in other ways), `headcounts` (a census, or an estimate since revised), `islands`; `measures` (which one is meant).

Computed: `ranks` with `group_ranks` (peoples of a country), `parts` (what of a set is ranked), `alone` (the only one of it) and `summits` (the highest mountain), `ratios`, `growth`, `totals`, `densities`, `group_sizes` (a share of the people), `records`, `counts` (how many members, neighbours, languages) with `some_members` (only some of them).
"""
