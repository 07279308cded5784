"""Who held an office: `holders` with `past_holders` (and whether they are plainly of now: `acting_now`; in which spelling: `known_as`), `nth_holder` and `first_women`, by `offices` (their holders at a time) and `titled` (a title without a place); `successions` (after whom).

From when, to when: `terms` (and since when somebody has had `power`) with `steps`, `office_steps`, `ousters`, `posts` and `taken_up` (whom "he" takes up); `tenures` (both ends), `time_in_office` and `whole_stays` (how long). `person_ages` by `age_times` (when) and `age_evidence`, with `birthdays`.
"""
