"""Kind files and mentions -> claims. A map of the room:

`extract` goes through a draft sentence by sentence. Kinds: `kinds`, `kindfiles` (read strictly), `families`, `patterns` (their language), `compiled`, `anchors`,
`happenings` (classes of events), `examples` (run as tests).

A sentence: `reading` (what the stages before found), `items` with `itemising`, `listing` ("A, B and C" as one), `places_behind` ("the smallest but one"), `tongues` (names of languages), `clauses`, `cues` (counts of words); `matching`
with `walking`, `fitting` and `sorts`; `scene` (a match where it stands); `gists` (words that stand anywhere).

Other wordings: `views` (without what stands between a subject and what is said of it) with `fillers`, `told_wholes` ("of its two million people") and `turned` ("It is Ghana that has"), `completing` (with what the text before has said), `plainer` (which of
these claims stay); `together` ("both"), `described` ("the general"); `listed_figures`, `listed_dates`, `listed_names`, `listed_since` (the verb is left out);
`echoes` ("so does Angola"); `tables` (a room of its own); `entries` (under the name that heads them); `timelines`.

Who is meant: `discourse` asks `memory`, `meanings`, `passages`, `topics`, `coreference`; `rivals` and `alternatives` (who else may be); `standing` (how a name stands);
`attachment` with `clause_subjects`, and `roles` (whose a figure is, who and what a match is about); `settlements`, `homes`, `subdivisions`, `frontiers`, `datelines`, `strangers`, `sexes`,
`callings`, `forms` (towns, parts, borders, people without a name, what an organisation or a country is called); `counted_sets`, `asides`, `apposing`.

What is claimed: `claiming`, `values`, `timing` (when), `stretches`, `moving`; `ranking`, `narrowing`, `share_base`; `modality` (how it is meant, who says it).

Doubt: `drops` with `dropped` (no claim at all), `weakness` with `weak` (may only be borne out).

What a claim is about where that decides nothing: `abouts` with `whose` and `owners` (whose it is), `noun_phrases` (who acts in a clause), `happened_words` (what happened on a date).

What is left: `leftover` (figures and dates) without a draft's `own_date`, `superlatives` with `records`, `quotes`, `worth` (what is checkable at all).
"""
