"""Claims and statements -> verdicts. A map of the room:

`decide` gives a claim to the operator of its kind; `settling` tries whom and what else the claim may be of, `namesakes` each of those who bear one name, `neighbouring` which of two is meant by its size, `list_owners` whose neighbours are listed; `rereading` asks what the verdicts beside it tell.

Operators and what they stand on have rooms, each with a map of its own; imports go one way between them (`tests/test_layers.py` has the order). What all
stand on: `base`. Figures against figures, and what is computed of them: `figures`. When something happened: `dates`. Who borders whom: `borders`. Who held an
office: `offices`. Who belongs to what, and what is called what: `members`.
"""
