"""Claim kinds: `kinds`, read strictly by `kindfiles` with `kindvalues` and `families`; `examples` (run as tests).

Their patterns: `patterns` (the language), `compiled`, `anchors` (what each is looked up by), `walking` (matched); `happenings` and `happened_words` (classes of events).
"""
