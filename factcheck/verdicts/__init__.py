"""Claims and statements -> verdicts. A map of the room:

`decide` gives a claim to the operator of its kind; `settling` tries whom and what else the claim may be of, `namesakes` each of those who bear one name; `rereading` asks what the verdicts beside it tell.
What all stand on: `grounds`, `context` (what a verdict is made of), `cite`, `wording`, `accounts` (what it says and cites), `rewording` (the correction).

Figures: `ranges` with `weighing` and `between`; `refuting` with what explains a difference: `disagreeing` (sources that differ), `pieces` (of a border), `drift` (of another year), `other_figures` (in use elsewhere), `estimates` (measured in other ways),
`islands`; `measures` (which one is meant); `ranks`, `ratios`, `growth`, `totals`, `densities`, `records`, computed from several statements with `series`, `computed` and
`sets`; `extents` (a country that had another territory then); `each` (said of every member of a set).

Names: `named` with `aliases` and `changeovers`. Borders: `neighbours` and `neighbour_counts` with `border_lists`; `language_counts`. Weekdays: `calendar_check`.

Members: `belonging` (member or not), `counts` (how many), `joining` (since when), `entrants` (as which one), with `membership` (the lists).

Offices: `holders` (who) with `past_holders` and `nth_holder`, `terms` (from when, to when) with `steps`, `office_steps`, `ousters` and `posts`; `tenures` (both ends), `time_in_office` and `whole_stays` (how long), `successions` (after
whom), `titled` (a title without a place), with `offices` (their holders at a time). Persons: `person_ages`.

Dates: `dates` with `moments` (the dates of statements) and `claimed_times` (what time a claim tells); `events` (a named event) with `happened` and `stretches` (from one year to another); what no pattern has read: `told_then`, `paraphrases` with `event_clauses`, `class_told`; `other_years` (a slip in the year); `nearest_year` (no year told).
"""
