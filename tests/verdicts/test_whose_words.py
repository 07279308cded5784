"""What the words say of another person, post, part, time or step is not held against the likeliest one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.lists import Label

TRUE = [
    ("2019-05-01", "A guide told us that Norway is larger than Sweden. It is not."),
    ("2019-05-01", "“Iceland joined the European Union in 2009,” a waiter says. It did nothing of the kind."),
    ("2019-05-01", "A senator said that Bulgaria has 30 million people. He was wrong."),
    ("2019-05-01", "Some say that Malta is larger than Cyprus, which is untrue."),
    ("2014-11-20", "Raúl Castro, the younger brother of Fidel Castro, has been president of Cuba since February 2008."),
    ("2020-11-18", "Dmitry Medvedev, once chief of staff to Vladimir Putin, became president of Russia in May 2008."),
    ("2012-09-20", "Estonia had three men: Lennart Meri, Arnold Rüütel and Toomas Hendrik Ilves, who took office in October 2006."),
    ("2015-06-12", "The chairwoman is Ellen Johnson Sirleaf of Liberia, who took over last month."),
    ("2011-06-12", "The mayor's guest was Lee Myung-bak of South Korea, who took over in June 2002."),
    ("2004-05-01", "Jacques Delors, a Frenchman, ran the Commission. Romano Prodi, who leads it now, came later."),
    ("2008-03-01", "Serbia, of which Kosovo was a part, says no. Fatmir Sejdiu is its president."),
    ("2012-09-20", "Georgia lost two of its regions. South Ossetia has 50,000 people and its own president, Leonid Tibilov."),
    ("2015-06-17", "Iceland had 127,000 people when it became a republic in 1944."),
    ("2015-06-12", "Kenya is a member of the Commonwealth. Ghana became independent in 1957, the first of the colonies; Kenya followed on 12 December 1963."),
    ("2026-01-20", "The rand is legal tender in Lesotho beside the loti."),
    ("2014-03-03", "The CIS has eleven members or ten, according to how one counts."),
    ("2009-09-04", "Taro Aso lasted a year, and before him Junichiro Koizumi, five."),
    ("2018-07-16", "Recep Tayyip Erdoğan, sworn in on 9 July with new powers, has long been president."),
    ("1998-05-14", "The Belgians have a king, Albert II, who came to the throne in 1993."),
    ("2024-09-03", "Singapore was a state of Malaysia until August 1965. Its prime minister, Lawrence Wong, took over in May."),
    ("2024-09-03", "Malaysia has two states on Borneo. Sabah and Sarawak, the Malaysian states there, have some six million people."),
    ("2013-04-15", "Pervez Musharraf, who seized power in 1999, came back."),
    ("2022-09-20", "Mario Draghi resigned as prime minister of Italy in July 2022."),
    ("2010-06-01", "In Belgium Yves Leterme resigned in April."),
    ("2023-05-07", "The first Commonwealth had eight members."),
    ("2020-07-15", "South Sudan has Juba as its capital, Salva Kiir as its president."),
    ("1999-12-31", "King Hassan of Morocco died on 23 July."),
    ("1999-12-31", "Hafez al-Assad has ruled Syria since November 1970."),
    ("2024-11-11", "Joe Biden, who will be 82 on 20 November, leaves."),
    ("2008-08-20", "Four soldiers ruled: Ayub Khan, Yahya Khan, Zia ul-Haq and Musharraf, who took power in October 1999."),
    ("2023-08-01", "Niger's president, Mohamed Bazoum, has been held since 26 July."),
    ("2018-06-12", "Greece has a province of Macedonia, of 2.4 million people. Thessaloniki is its capital."),
    ("2022-02-25", "Ukraine had 41 million people yesterday."),
    ("2004-10-10", "Hamid Karzai, interim president since June 2002, won."),
    ("2019-12-12", "The island of Ireland has almost seven million people."),
    ("2016-11-09", "California has 39 million people. Georgia, with ten million, went the other way."),
]  # fmt: skip
WRONG = [
    ("2024-11-11", "Joe Biden, who will be 79 on 20 November, leaves."),
    ("2023-12-01", "Niger's president, Mohamed Bazoum, is at large."),
    ("2018-06-12", "Greece has a long coast. Thessaloniki is its capital."),
    ("2019-05-01", "A guide told us that Norway is larger than Sweden. It has fjords."),
    ("2014-11-20", "Raúl Castro, the younger brother of Fidel Castro, has been president of Cuba since February 2001."),
    ("2020-11-18", "The chancellor's guest was Andrzej Duda, who took office in August 2011."),
    ("2008-03-01", "Serbia said no. Stjepan Mesić is its president."),
    ("2015-06-17", "Iceland has 927,000 people."),
    ("2026-01-20", "The pula is the currency of Lesotho."),
    ("2017-03-03", "Germany's Joachim Gauck, sworn in in March 2014, is leaving."),
    ("2023-09-20", "Mario Draghi resigned as prime minister of Italy in July 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("as_of", "text"), TRUE)
def test_what_is_right_is_not_refuted(as_of: str, text: str) -> None:
    wrong = {Label.REFUTED, Label.CONFLICTING}
    assert [
        judged.verdict.explanation for judged in api.check(text, as_of).claims if judged.verdict.label in wrong
    ] == []


@pytest.mark.parametrize(("as_of", "text"), WRONG)
def test_what_is_wrong_still_is(as_of: str, text: str) -> None:
    assert Label.REFUTED in {judged.verdict.label for judged in api.check(text, as_of).claims}


def test_another_predecessor_is_no_support() -> None:
    text = "Cyril Ramaphosa took over from {} in February 2018."
    for name, label in (("Jacob Zuma", Label.SUPPORTED), ("Thabo Mbeki", Label.NOT_ENOUGH_INFO)):
        (judged,) = (j for j in api.check(text.format(name), "2026-01-20").claims if j.claim.kind == "office-term")
        assert judged.verdict.label is label


def test_a_term_in_another_country_is_no_support() -> None:
    for name, fits in (("North Korea", True), ("South Korea", False)):
        found = api.check(f"Kim Jong-un has led {name} since December 2011.", "2020-06-01").claims
        assert (Label.SUPPORTED in {j.verdict.label for j in found if j.claim.kind == "office-term"}) is fits


def test_a_figure_under_a_scaled_heading_is_rounded(tmp_path: Path) -> None:
    rows = (
        "| Country | People (m) | Area (sq km) |\n|---|---:|---:|\n| Malta | {} | 316 |\n| Finland | 5.5 | 338,145 |\n"
    )
    for figure, label in (("0.4", Label.SUPPORTED), ("0.9", Label.REFUTED)):
        (tmp_path / "draft.md").write_text("# Small and large\n\n" + rows.format(figure), encoding="utf-8")
        draft = api.read(tmp_path / "draft.md")
        found = [j.verdict.label for j in api.check(draft, "2015-06-17").claims if j.claim.kind == "population"]
        assert found[0] is label


def test_one_of_a_row_of_people_behind_prepositions_is_no_aside() -> None:
    text = "There were letters from Nigeria's Umaru Yar'Adua, from Ellen Johnson Sirleaf, Liberia's president since 2006, and from others."
    found = [j for j in api.check(text, "2009-01-08").claims if j.claim.kind in {"office-holder", "office-term"}]
    assert {j.verdict.label.value for j in found} == {"SUPPORTED"}
