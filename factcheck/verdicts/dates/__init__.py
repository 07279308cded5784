"""When something happened: `dates` with `moments` (the dates of statements), `feasts` (the day of the year a state keeps), `founding_places` (where, if the draft tells) and `weekdays` (of which week); `events` (a named event; `beside`: the nearest of its sort) with `happened`, `singly` (what is done once) and `stretches` (from one year to another).

What no pattern has read: `told_then`, `paraphrases` with `event_clauses` and `frames`, `class_told`; `year_slips` with `other_years` (a slip in the year); `series` (one of a whole series of events); `date_gaps` (how long after another's);
`calendar_check` (weekdays).
"""
