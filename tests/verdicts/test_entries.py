"""What entries of lists and cells of tables say of the name that heads them, careers verb by verb, and two just compared."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label


def told(text: str, as_of: str, name: str = "draft.txt") -> tuple[int, int]:
    """How many claims of a text are supported and refuted."""
    labels = [judged.verdict.label for judged in api.check(from_bytes(text.encode(), name), as_of).claims]
    return labels.count(Label.SUPPORTED), labels.count(Label.REFUTED)


@pytest.mark.parametrize(
    ("entry", "supported", "refuted"),
    [
        ("- **Ghana.** In the Commonwealth since March 1957. Home to 30 million people.", 3, 0),
        ("- **Ghana.** Quiet. In the Commonwealth since 1960.", 1, 1),
        ("- **Rwanda**: four neighbours. Joined the Commonwealth in November 2009.", 2, 0),
        ("- **Rwanda**: six neighbours.", 0, 1),
        ("- **Chile** - shares 5,308 km of border with Argentina; an OECD member since 2010.", 3, 0),
        ("- **Slovenia.** Uses the euro. Coast of 47 km.", 2, 0),
        ("- **Slovenia.** Uses the tolar.", 0, 1),
        ("- **Laos.** Watch the 961-km border with Vietnam.", 0, 1),
        ("- **ASEAN.** Ten members. Dates from August 1967.", 2, 0),
        ("- **Japan.** The peak is 3,776 metres.", 1, 0),
        ("- **Namibia.** Cut loose from South Africa in March 1990.", 1, 0),
        ("- **Estonia.** In the euro since 2010.", 0, 1),
    ],
)
def test_entries_tell_of_the_name_that_heads_them(entry: str, supported: int, refuted: int) -> None:
    assert told(f"Notes from abroad.\n\n{entry}\n", "2019-06-10", "draft.md") == (supported, refuted)


@pytest.mark.parametrize(
    "text",
    [
        "# Refugees\n\n- **Yemen.** 12 million people.\n- **Chad.** Two members of parliament. Joined by others.",
        "# Rail\n\n- **Kenya** - opened in May 2017. Highest point: 1,800 metres.",
        "# Parliaments\n\n- **Kenya.** 349 members. Founded in 1907.",
        "- **Kenya**: two neighbours have closed their gates. 30,000 people marched.",
        "| Country | Party | Notes |\n|---|---|---|\n| India | BJP | Led by Amit Shah since 2014 |\n| Ghana | NDC | 148 members |",
        "| Country | Goals | Highest score |\n|---|---|---|\n| Peru | 20 | 6 |\n| Chile | 24 | 5 |",
    ],
)
def test_entries_of_other_things_are_not_refuted(text: str) -> None:
    assert told(text, "2015-06-01", "draft.md")[1] == 0


@pytest.mark.parametrize(
    ("cell", "supported", "refuted"),
    [
        ("Guyana | English is the official language", 1, 0),
        ("Togo | Became independent in April 1960", 1, 0),
        ("Benin | Borders five countries", 0, 1),
        ("Mali | Landlocked, with seven neighbours", 2, 0),
        ("Niger | Shares a 1,497-km border with Benin", 0, 1),
        ("SADC | Sixteen members", 1, 0),
    ],
)
def test_free_cells_tell_of_their_row(cell: str, supported: int, refuted: int) -> None:
    text = f"| Who | Worth knowing |\n|---|---|\n| {cell} |\n"
    assert told(text, "2019-06-10", "draft.md") == (supported, refuted)


def test_heights_in_tables_are_those_of_the_highest_points() -> None:
    text = "| Country | Top, m |\n|---|---|\n| Guatemala | 4,211 |\n| Panama | 3,875 |\n"
    assert told(text, "2019-06-10", "draft.md") == (1, 1)


@pytest.mark.parametrize(
    ("text", "supported", "refuted"),
    [
        ("Helmut Kohl was chancellor for 16 years.", 1, 0),
        ("Tony Blair was prime minister for 14 years.", 0, 1),
        ("Julius Nyerere led Tanzania for more than 20 years.", 1, 0),
        ("Indira Gandhi took over in January 1966. She fell in March 1978, and was back in January 1980.", 2, 1),
        ("Michael Somare took office in 1975. He fell in March 1980, when Julius Chan beat him, was back in 1982.", 3, 0),
        ("Shinzo Abe fell in September 2007. He was back in December 2012.", 2, 0),
        ("Mahathir Mohamad's first spell began in July 1981 and ended in October 2001.", 1, 1),
        ("Winston Churchill was prime minister for nine years and a minister for thirty.", 1, 0),
        ("Ali Abdullah Saleh ruled Yemen for 33 years, the first twelve only the north.", 0, 0),
        ("Uruguay is larger than Tunisia, yet the latter has more than three times as many inhabitants.", 2, 0),
        ("Norway and Finland are of a size; the latter has twice as many people.", 0, 1),
        ("Nepal is smaller than Bangladesh, which has nearly three times as many people.", 0, 1),
        ("Botswana is four times as big as its eastern neighbour, Zimbabwe.", 1, 1),
        ("Zambia borders Malawi, which has just one other neighbour, Tanzania.", 1, 1),
        ("Fiji, which was thrown out of the Commonwealth in 1987, came back in 1999.", 1, 1),
        ("Estonia broke free in August 1991. A seat at the United Nations followed in September 1991.", 2, 0),
        ("ASEAN, which Thailand helped to found in 1969, has no army.", 0, 1),
        ("OPEC is 14 strong. Ecuador belongs. Mexico belongs.", 2, 1),
        ("ASEAN has ten members. One in five of the people living in its member states is an Indonesian.", 1, 1),
    ],
)  # fmt: skip
def test_careers_and_pairs(text: str, supported: int, refuted: int) -> None:
    assert told(text, "2019-06-01") == (supported, refuted)


def test_the_one_in_the_title_is_he() -> None:
    text = (
        "Sir Michael Somare\n\nMichael Thomas Somare, who died on 26 February 2021 at the age of 84, was a teacher. "
        "He took office in September 1975.\n\nThe numbers were never kind. Few cared. The rest was worse. The town "
        "slept. He fell in March 1981. His country is a third the size of Australia."
    )
    assert told(text, "2021-03-01") == (3, 2)
