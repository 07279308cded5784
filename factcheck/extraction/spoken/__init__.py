"""What has been spoken of: `discourse` asks `memory`, `meanings`, `passages`, `topics`, `coreference`; `rivals` (who else may be meant).

What `coreference` goes by: `pronouns` (where one stands), `names_beside` (what stands right beside one), `described` ("the kingdom", "his country"), `described_lands` ("the West African country").

Who has no name there: `entries` (under the name that heads them), `boxes` (behind labels), `frontiers`, `datelines` with `openings`, `strangers`, `callings`, `counted_sets`, `left_out` ("without Britain").
"""
