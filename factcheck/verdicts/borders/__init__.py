"""Who borders whom: `neighbours` and `neighbour_counts` with `border_lists`; `slipped_lists` (a list with one slip in it is hardly another's)."""
