"""What has been spoken of: `discourse` asks `memory`, `meanings`, `passages`, `topics`, `coreference`; `rivals` (who else may be meant).

Who has no name there: `entries` (under the name that heads them), `frontiers`, `datelines`, `strangers`, `callings`, `counted_sets`.
"""
