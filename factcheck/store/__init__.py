"""The reference sources as one SQLite file."""
