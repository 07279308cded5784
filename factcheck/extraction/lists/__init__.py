"""Lists in which the verb is left out: `listed_figures`, `listed_dates`, `listed_names`, `listed_since`; `echoes` ("so does Angola"), `companions` ("together with Spain")."""
