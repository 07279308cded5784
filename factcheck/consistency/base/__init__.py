"""What all checks of a draft against itself stand on.

The draft as the checks see it: `story`, `lines`, `fronts` (what stands above the text), `by_clause` (a sentence a statement at a time), `beside` (figures of what is only set beside).

The verdicts: `results` (of figures), `telling` (of names and words), `covering` (what is decided), `second_look` (whether a flagged figure was misread) with `corrected`, `made_of_two`, `nested_parts` and `years_between`.

Words and figures compared: `stems`, `singulars`, `likeness`, `digits`, `subunits`, `spelled` (numbers in words).
"""
