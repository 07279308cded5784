"""What is called by another name, or told of some only, is not wrong: languages, capitals to come, members who take part."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Norwegian is the official language of Norway.", "official-language", OPEN),
        ("Persian is the official language of Norway.", "official-language", WRONG),
        ("Moldova's official language is Romanian.", "official-language", OPEN),
        ("Romanian is the official language of Bulgaria.", "official-language", WRONG),
        ("Serbian is the official language of Croatia.", "official-language", WRONG),
        ("Setswana is the national language of Botswana.", "official-language", OPEN),
        ("French is the official language of Botswana.", "official-language", WRONG),
        ("Indonesia's new capital is Nusantara.", "capital", OPEN),
        ("Indonesia's capital is Nusantara.", "capital", WRONG),
        ("The Arab League has 21 active members.", "member-count", OPEN),
        ("The Arab League has 25 active members.", "member-count", WRONG),
        ("The Arab League has 21 members.", "member-count", WRONG),
    ],
)
def test_another_sense_is_not_wrong(text: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, "2023-06-05").claims if j.claim.kind == kind] == [label]
