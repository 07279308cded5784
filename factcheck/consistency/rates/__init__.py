"""So much for each.

`rates` and `products` (against a total), `quotients` (the sum and the number beside it), `heads` and `shared_among` (a head), `per_each` (for each of what was told), `put_in` (what several people gave together), `each_of` (told in the sentence before), `periods` (a month and a year), `reckonings` and `spread_over` (over a
stretch of time), `averages` (of the figures told), `means` (of a sum and a number), `mean_told` (of what a sentence or the one before lists), `worked_out` (a rate and all else of its sentence), `frequencies` (one every two minutes), `paces` (of a race), `savings` (on
another price).

Two units, two currencies: `conversions`, `told_rates` (at a rate told in full), `exchange`. Scores: `scoreboards`, `scorers`.
"""
