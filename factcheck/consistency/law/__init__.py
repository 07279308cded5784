"""Notices for a lawyer: `legal`, with `cases` (who is at which stage) and `parties` (the people they are about)."""
