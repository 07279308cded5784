"""Names.

Whose each naming is: `capitals`, `capital_runs`, `naming`, `binding`, `people`, `namesakes`, `apart`, `register`.

One name in two forms: `spellings`, `lone_names`, `transcribing`, `bodynames`, `holder_spellings`, `placing`.

What is said of somebody: `introductions`, `titles`, `exclusive_titles`, `chairs`, `one_holder`, `descriptions`, `year_olds` (ages without a
name).

Kin and sex: `kinship`, `spouses`, `gender_drift`, `who_else` (whom a pronoun may mean), `pronoun_gender`, `subjects`, `doing`.
"""
