"""What a match may be of instead of what it names: a question each, by what is asked about.

`doubts` has them in their order, `subjects` what a match is about. Whether it is a slip all the same: `slips`.

Of a country: `countries` and `country_parts`, `towns`, `placed` (only told of as where something lies), `elsewhere` (a sentence turned away from it), `somebodys` (told by whose it is), `its_nouns` (something it has or that lies in it). Of others: `people` and
`holders`, `clubs` and `unnamed_clubs`, `behind_names` and `heads` (another a clause is about).

Of figures: `figures`, `lengths`, `shares`, `peoples` (some of a people only), `comparisons`, `taken_in` (somebody else is taken into one), `undated`.
"""
