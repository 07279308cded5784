"""Where the patterns of a kind fit: `matching` with `fitting`; `values` (what they bind); `scene` (a match where it stands); `gists` (words that stand anywhere)."""
