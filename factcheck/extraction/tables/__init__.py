"""Claims in tables.

`read` (all of a draft); `grid` (rows of cells, however the table is turned), `headings` (what a column tells), `rows` (figures, dates and names under a heading), `cells` (what a cell
says in free words), `lists` (names with a figure each, under words that say what it is), `tenures` (who held an office from when to when), `titles` (the office that words over a table tell).
"""
