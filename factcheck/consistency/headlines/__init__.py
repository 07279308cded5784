"""Headlines and what stands beside the text.

Figures: `headlines` with `headline_figures`, `reckoned` and `standings`; `headline_counts`, `counterparts`, `scored` (the goals of a game), `multiplied`, `parted`, `minutes`, `pictures`.

Words: `opposites` (the contrary) with `contraries`, `fronting` (who and where) with `somebody`, `pleas`, `pullquotes`.

Against what the story opens with: `leads` with `lead_figures`, `lead_results` and `lead_words`; `lead_ways`; `lead_told` for all of them.
"""
