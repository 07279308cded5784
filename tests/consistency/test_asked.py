"""A check that is not asked of a draft would have found nothing in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from factcheck import api, pipeline
from factcheck.consistency import needs, seldom
from factcheck.consistency.base.fronts import fronted
from factcheck.consistency.base.lines import lines
from factcheck.consistency.base.story import Story
from factcheck.consistency.names import binding
from factcheck.drafts.reading import from_bytes

CASES = Path(__file__).parent / "cases"
PLAIN = [("The council met on Tuesday. About forty people came.", {}), ("", {})]


def test_what_is_not_asked_finds_nothing() -> None:
    groups = [
        group for path in sorted(CASES.glob("*.toml")) for group in tomllib.loads(path.read_text("utf-8"))["group"]
    ]
    given = [(text, group) for group in groups for text in (*group["slips"], *group["right"])]
    skipped = 0
    for text, group in [*given, *PLAIN]:
        form = group.get("form")
        draft = api.as_draft(from_bytes(text.encode(), f"draft.{form}") if form else text)
        day = api.as_date(group.get("as_of", "2026-02-12"))
        reading = pipeline.read_draft(draft, day, api.open_store())
        told = list(lines(reading.text, reading.sentences, reading.mentions))
        story = Story(tuple(fronted(told)), reading, day)
        for check, wanted in seldom.ONLY_WITH.items():
            if wanted.isdisjoint(needs.holds(story)):
                given_too = (binding.gather(reading),) if check is seldom.fronting else ()
                assert list(check.find(story, *given_too)) == [], text
                skipped += 1
    assert skipped > len(given)
