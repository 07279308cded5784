"""Who borders whom: `neighbours` and `neighbour_counts` with `border_lists`."""
