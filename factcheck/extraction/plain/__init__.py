"""A sentence read again in plainer form: `views` has every such reading, in its order; `plainer` says which of their claims stay.

Without what stands between a subject and what is said of it: `asides`, `joined_verbs`, `fillers`, `told_wholes` ("of its two million people"), `broken_lists` ("Norway, along 1,600 kilometres, and Finland"). In another order:
`openings` ("Independent since 1966, Botswana"), `bracketed_dates` (one sentence a name), `turned` ("It is Ghana that has"). What they go by: `parts`.
"""
