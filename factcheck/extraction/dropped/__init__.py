"""What a match is dropped for.

Its names: `misread_names`, `misread_compared` (only compared with), `misread_heads` (another acts), `misread_people` (those who rule),
`misread_bodies` (whose head somebody is).

Its figures: `misread_figures`, `misread_lengths`, `misread_peoples` (shares and numbers of people), `misread_sets` (totals and orders of several).

What it reaches over: `overreach`.
"""
