"""Who belongs to what: `belonging` (member or not), `joining` (since when; `plans`: from when on; `another_club`: into which), `entrants` (as which one), `founders` (from the first), `leavers` (gone, or another is), `each` (said of every member of a set).

What is called what: `named` with `aliases`, `changeovers`, `other_names` (what keeps it open) and `name_evidence`; `language_counts`. What a country is divided into: `division_counts`. How many joined: `entrant_counts`; are of a sort, or in another body too: `part_counts`; of the European Union have its money, or their own: `outsiders`.
"""
