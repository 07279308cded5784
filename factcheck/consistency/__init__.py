"""The draft against itself: its own arithmetic and calendar. Evidence is the two places, or the calculation.

`check` asks every check, in its order. A check is a module with a `find`; what its docstring quotes is what it finds. A map of the room:

What all stand on: `story`, `lines`, `fronts` (the draft as the checks see it), `by_clause` (a sentence a statement at a time), `covering` (what is decided),
`results`, `telling` (the verdicts), `stems`, `likeness`, `digits`, `subunits` (words and figures compared).

Totals and parts: `sums` ("in all") with `total_parts`, `totalled` and `adding`; `part_sums` (no word says "in all"), `near_sums` (the parts of a lot told before), `portions` (two parts), `wholes`
(behind a colon, "of them"), `partitions` (however the two stand), `itemised_wholes` (the list right behind), `listed_parts` (a list and the sentence beside
it), `closed_lists` (one item without a figure), `closed_sets` (sons and daughters, children), `namelists`, `list_counts` (a number and what is listed).

A figure that comes back: `twice`, `recounts`, `restated` (another number), `returned` (by its name alone), `returned_times`, `parents` (their children),
`untold` (no figure before is it), `advantages` (the lead between two), `changed_over`, `transpositions` (other digits), `scale` (another scale word).

Shares: `shares` (they make 100), `fractions` (beside their two figures), `proportions` (however the three stand), `share_equivalents` (in words and in
figures), `worded` and `part_shares` (against what was told before), `polls`, `margins`, `gaps` (points between two shares), `percent_slips`.

Changes: `percents` ("from 400 to 460"), `changes` (figures that stand apart), `moves` (in whatever order), `multiples` ("twice as many").

So much for each: `rates` and `products` (against a total), `quotients` (the sum and the number beside it), `heads` (a head), `periods` (a month and a year),
`reckonings` (over a stretch of time), `averages` (of the figures told), `means` (of a sum and a number); `conversions`, `exchange` (two units, two
currencies); `scoreboards`, `scorers`.

Dates and times: `date_spans`, `lengths`, `durations`, `spells`, `elapsed` and `elapsed_near` with `lapses` and `days_between` (a length against its two ends, each for more
ways to write it); `order`, `turns`, `sequences`, `event_order`, `courses` (what cannot come first); `afterwards`, `anniversaries` (counted from an event);
`clocks`, `daytimes`, `date_runs`; `birth_ages`, `lives`, `aged`, `two_people` (ages); `stale` (what goes stale until a later day).

Headlines and what stands beside the text: `headlines` with `headline_figures`, `reckoned` and `standings`; `headline_counts`, `counterparts`, `opposites`
(the contrary) with `contraries`, `fronting` (who and where), `pullquotes`; `leads` with `lead_figures`, `lead_results`, `lead_words`, `lead_ways` and `lead_told`.

Tables: `table_cells` and `table_rows` (how they are read); `tables` (the total row), `cells`, `columns`, `tabled` (a sentence about a row), `across` (a column
worked out of others), `tableside` with `table_words`, `table_totals`, `table_ranks`, `table_moves`, `table_gaps` and `table_durations` (about the whole),
`table_claims` (about its rows by any name) with `one_table`, `row_moves`, `row_places` and `row_cells`, `league_rows` (won, drawn, lost).

Names: `capitals`, `capital_runs`, `naming`, `binding`, `people`, `namesakes`, `apart`, `register` (whose each naming is); `spellings`, `lone_names`,
`transcribing`, `bodynames`, `holder_spellings`, `placing` (one name in two forms); `introductions`, `titles`, `exclusive_titles`, `chairs`, `descriptions`
(what is said of somebody); `kinship`, `spouses`, `gender_drift`, `pronoun_gender`, `doing` (kin and sex).

Quotations: `quoting`, `speakers`, `marks`. Links: `link_checks`. Notices for a lawyer: `legal`, `cases`, `parties`.
"""
