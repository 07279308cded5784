"""The draft against itself: its own arithmetic and calendar. Evidence is the two places, or the calculation.

`asked` has every check, in its order, and `check` asks them; `seldom` has those that few drafts need, and `needs` what a draft must have for them. A check is a module with a `find`; what its docstring quotes is what it finds. Each room has a map of its own,
and imports go one way between them (`tests/test_layers.py` has the order). The rooms:

What all stand on: `base` (the draft as the checks see it, the verdicts, words and figures compared).

Figures: `totals` (a whole and its parts), `shares` (shares of a whole, and what lies between two), `changes` (from one figure to another), `rates` (so much for
each), `returning` (a figure that comes back as another), `tables` (their own arithmetic, and what sentences say of them).

Dates, hours, lengths of time and ages: `times`. What stands beside the running text: `headlines`. Who is who, and how they are spelled: `names`. What is
quoted and linked: `quotations`. Notices for a lawyer: `law`.
"""
