"""A sentence read again in plainer form: `views` (without what stands between a subject and what is said of it) with `fillers`, `told_wholes` ("of its two million people") and
`turned` ("It is Ghana that has"); `plainer` (which of these claims stay).
"""
