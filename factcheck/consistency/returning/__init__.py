"""A figure that comes back.

As another number: `twice`, `recounts`, `restated`, `returned` (by its name alone), `returned_times`, `lasting` (how long a thing is), `parents` (their children), `untold` (no figure before is
it), `advantages` (the lead between two), `whole_lots` (all
of them), `streaks` (in a row).

As itself, miswritten: `changed_over` and `transpositions` (other digits), `scale` (another scale word), `outsized` (a part that dwarfs its whole).
"""
