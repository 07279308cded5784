"""Who belongs to what: `belonging` (member or not), `joining` (since when; `plans`: from when on; `another_club`: into which), `entrants` (as which one), `founders` (from the first), `each` (said of every member of a set).

What is called what: `named` with `aliases`, `changeovers`, `other_names` (what keeps it open) and `name_evidence`; `language_counts`. What a country is divided into: `division_counts`. How many joined: `entrant_counts`; have no coast: `landlocked_counts`; of the European Union have its money, or their own: `outsiders`.
"""
