"""Of whom a claim is: `attachment` with `clause_subjects`, `roles` (who and what a match is about) by `one_role` and `alternatives` (who else may be) without `measures` (who is only compared with); `together` ("both"), `picked` ("one of the two"), `within` (what narrows a set), `ahead` (who stands before the subject of a rank), `ruled_lands` (whose capital or ruler is named).

Whose a part is: `settlements`, `homes`, `subdivisions`, `asides`, `share_base`. What an open claim is about: `abouts` with `whose` and `owners`.
"""
