"""What every verdict stands on: `grounds` and `context` (what it is made of), `cite`, `wording`, `rewording` (the correction), `claimed_times` (what time a claim tells).

Statements: `weighing` (what each says of a figure), `series` and `computed` (several at once), `nearest_year` (no year told), `exactness` (how far a figure may be off), `nearness` (what lies so near that it is hardly anybody else's), `extents` (a country that had
another territory then). Lists: `membership`, `first_members`, `sets`.
"""
