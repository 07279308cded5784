"""The examples of the kinds hold in other sentences too: embedded, taken up by a pronoun, behind asides; and nothing true is refuted there."""

from __future__ import annotations

import functools
import re
import tomllib
from pathlib import Path
from zlib import crc32

import pytest

from factcheck import api
from factcheck.extraction.kinds.kindfiles import load
from factcheck.folders import builtin
from factcheck.lexicon import word_set
from factcheck.model.lists import Label
from factcheck.model.names import Alias

FRAMES = tomllib.loads((Path(__file__).parent / "embeddings.toml").read_text(encoding="utf-8"))
EXAMPLES = [
    (kind.kind, one.text, one.as_of or "2014-06-01") for kind in load((builtin("claims"),)) for one in kind.examples
]
EVERY = {"whole": 24, "clause": 6}
"""Of so many examples one is put into each frame; which, goes round with the frames."""
TRIED, LEAST = 20, 5
"""Examples that a frame is tried with, about, where it changes few; and claims they must hold together."""
MOST_LOST = 0.15
"""The share of claims a frame may lose of few: some examples cannot stand in some frames."""
MOST_LOST_OF_ALL = 0.08
_CLAUSE = re.compile(
    r"((?:[A-Z][a-z]+ )?[A-Z][a-z]{2,}) ((?:has|is|borders|covers|became|joined|gained|won|uses|counts|belongs|left|shares|had|was|lies|touches|"
    r"measures|grew|adopted|lost|boasts|spends|remains|ranks|entered|signed|took|broke|declared|numbers)\b[^.]*)\.\Z"
)
Claims = dict[tuple[str, str, str], Label]


@functools.cache
def claims(text: str, as_of: str) -> Claims:
    """What is claimed of whom, and the verdicts."""
    found = api.check(text, as_of).claims
    return {
        (
            j.claim.kind,
            (j.claim.subject.id or j.claim.subject.label) if j.claim.subject else "",
            str(j.claim.value),
        ): j.verdict.label
        for j in found
    }


def decided(kind: str, text: str, as_of: str) -> Claims:
    """The claims of an example that are of its kind and decided."""
    sure = {Label.SUPPORTED, Label.REFUTED}
    return {key: label for key, label in claims(text, as_of).items() if key[0] == kind and label in sure}


def in_whole(frame: str, text: str) -> str | None:
    """An example in a frame for whole sentences; None where the frame changes nothing of it."""
    begins = text.split()[0].rstrip(",").lower() in word_set("names", "openers")
    low = text[0].lower() + text[1:] if begins else text
    american = (
        text.replace(" per cent", " percent").replace("kilometres", "kilometers").replace("neighbour", "neighbor")
    )
    joined = re.sub(
        r"(\d) (million|billion|km)\b",
        lambda found: found[1] + {"million": "m", "billion": "bn"}.get(found[2], found[2]),
        text,
    )
    put = frame.format(whole=text, low=low, open=text.rstrip("."), american=american, joined_units=joined)
    return None if put == text else put


def in_clause(frame: str, text: str) -> str | None:
    """An example in a frame for what one name does; None where it is of another shape."""
    found = _CLAUSE.match(text)
    if found is None:
        return None
    name, told = found[1], found[2]
    known = {alias.id.partition(":")[0] for alias in aliases(name)}
    if not known or (" " in name and known != {"person"}) or not known <= {"country", "person"}:
        return None
    it = "it" if known == {"country"} else "she" if name.split()[0] in _WOMEN else "he"
    which = "which" if it == "it" else "who"
    return frame.format(name=name, told=told, Told=told[0].upper() + told[1:], it=it, It=it.capitalize(), which=which)


_WOMEN = frozenset(
    {"Angela", "Park", "Dilma", "Margaret", "Helen", "Ellen", "Indira", "Benazir", "Cristina", "Michelle", "Theresa"}
)


def aliases(name: str) -> list[Alias]:
    """Whom the store knows by exactly this name."""
    return [alias for alias in api.open_store().names(name.lower()) if alias.kind in {"name", "variant"}]


CASES = [(group, name, index) for group, frames in FRAMES.items() for index, name in enumerate(frames)]


@pytest.mark.parametrize(("group", "name", "index"), CASES, ids=[name for _, name, _ in CASES])
def test_claims_hold_in_a_frame(group: str, name: str, index: int) -> None:
    holds(group, name, index, EVERY[group])


@pytest.mark.torture
@pytest.mark.parametrize(("group", "name", "index"), CASES, ids=[name for _, name, _ in CASES])
def test_all_claims_hold_in_a_frame(group: str, name: str, index: int) -> None:
    holds(group, name, index, 1)


def holds(group: str, name: str, index: int, every: int) -> None:
    """See that what is claimed alone is claimed in a frame, nearly always, and that nothing is refuted there alone."""
    put = {"whole": in_whole, "clause": in_clause}[group]
    there = [(*one, made) for one in EXAMPLES if (made := put(FRAMES[group][name], one[1])) is not None]
    lost, held, wrong = [], 0, []
    every = max(1, min(every, len(there) // TRIED))
    tried = [one for one in there if (crc32(one[1].encode()) + index) % every == 0]  # the same ones whatever is added
    for kind, text, as_of, made in tried:
        alone, here, known = decided(kind, text, as_of), claims(made, as_of), claims(text, as_of)
        lost += [made for key, label in alone.items() if here.get(key) is not label]
        held += len(alone)
        wrong += [made for key, label in here.items() if label is Label.REFUTED and known.get(key) is not Label.REFUTED]
    assert held >= LEAST
    assert not wrong, "refuted here and not alone:\n" + "\n".join(wrong)
    most = MOST_LOST if every > 1 else MOST_LOST_OF_ALL
    assert len(lost) <= most * held, f"{len(lost)} of {held} lost:\n" + "\n".join(lost)
