"""Kind files and mentions -> claims. A map of the room:

`extract` goes through a draft sentence by sentence, of what the stages before found (`reading`); `sentence_claims` has the claims of one, `claiming` makes them of matches; `modality`, `unmeant` and `contexts` (how each is meant, who says it).

Rooms, each with a map of its own; imports go one way between them (`tests/test_layers.py` has the order). What a sentence consists of: `items`. Kinds and
their patterns: `kinds`. What has been spoken of: `spoken`. Where a pattern fits: `wordings`. Of whom a claim is: `subjects`. Figures, dates and names of
lists: `lists`; `tables`; `timelines`. Other readings of a sentence: `plain`, `completing` (with what the text before has said).

Doubt: `drops` with `dropped` (no claim at all), `weakness` with `weak` (may only be borne out).

What is left: `leftover`, without a draft's `own_date`.
"""
