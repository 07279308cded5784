"""Whether a text tells what was wrong elsewhere, and so repeats it: "we said profits had risen fourfold, from €2 million to €6 million"."""

from __future__ import annotations

from factcheck import lazy
from factcheck.consistency.base.lines import anywhere
from factcheck.consistency.base.story import Story


def in_a_correction(story: Story, at: int) -> bool:
    """Whether the paragraph of a sentence corrects what was printed before."""
    here = story.lines[at].paragraph
    near = [line for line in story.lines[max(0, at - _NEAR) : at + _NEAR + 1] if line.paragraph == here]
    return any(anywhere("second_look", "corrects").search(_QUOTED.sub("", line.words)) for line in near)


_QUOTED = lazy.pattern(r"[“\"][^”\"]*[”\"]")
_NEAR = 12
"""So many sentences to either side of one paragraph are looked at."""
