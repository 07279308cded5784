"""What is said of what no kind has taken: `leftover` (figures and dates), `superlatives` with `records`, `quotes`, `worth` (what is checkable at all)."""
