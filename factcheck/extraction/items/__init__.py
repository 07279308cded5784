"""What a sentence consists of: `items`, made by `itemising` with `listing` ("A, B and C" as one), `apposing`, `places_behind` ("the smallest but one"), `tongues` (names of languages), `called` (titles, descriptions, short names) and `described` ("the general").

How they stand: `standing` (a name), `clauses`, `noun_phrases` (who acts in a clause), `narrowing`, `ranking`, `superlatives`; `timing` (when), `stretches`, `lasting` (decades in years), `moving`. Words: `cues`
(counts of them), `sorts`, `sexes`, `forms`.
"""
