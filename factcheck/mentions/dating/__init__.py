"""Dates and periods: words, calendar arithmetic, written and relative forms."""
