"""Shares.

`shares` (they make 100), `fractions` (beside their two figures), `proportions` (however the three stand), `apposed` (set off beside them), `share_equivalents` (in words and in figures),
`worded` and `part_shares` (against what was told before) with `likely_wholes` and `as_much` ("twice as much"), `part_again` (a part by its number alone).

`ballots` (of those who voted), `tallies` (the votes of both sides), `polls`, `margins`, `gaps` (points between two shares), `percent_slips`.
"""
