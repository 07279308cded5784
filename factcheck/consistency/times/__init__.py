"""Dates and times.

A length against its two ends, each for more ways to write it: `date_spans`, `lengths`, `durations`, `spells`, `elapsed`, `told_lengths` with `full_years`, and `elapsed_near` with `lapses`,
`days_between` and `lengths_found`; told with its beginning: `since_begun` (in its sentence or the one before), `begun_beside` (up to now, in either). Counted from an event: `afterwards`, `later_on`, `after_events`, `anniversaries`; the end of a term, and what comes round: `term_ends`; `deadlines`.

What cannot come first: `order`, `turns`, `sequences`, `event_order`, `courses`, `backwards` (in one sentence), `far_courses` (far apart).

Hours, and how dates are written: `clocks`, `daytimes`, `by_the_clock`, `day_lists`, `date_runs`.

Ages: `age_then`, `birth_ages` (with `born`), `lives`, `aged`, `seniority`, `two_people`. What goes stale until a later day: `stale`.
"""
