"""Tables.

How they are read: `table_cells` and `table_rows`.

By themselves: `tables` (the total row) with `sections` (each with its own total), `dated` (sums by the year), `across` (a column worked out of others), `league_rows` (won, drawn, lost).

Against sentences about their rows: `cells`, `columns`, `tabled`, `table_claims` (by any name) with `one_table`, `row_moves`, `row_places` and `row_cells`; `row_told` (by their other cells), `row_lists` (one behind the other), `row_rates` (so much for each), `times_apart` (results by the clock).

About the whole: `tableside` with `table_words`, `table_totals`, `table_ranks`, `table_moves`, `table_gaps` and `table_durations`.
"""
