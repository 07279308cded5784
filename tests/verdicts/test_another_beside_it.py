"""True texts in which another state, office, person, day or lot without a name stands beside the one spoken of: none is refuted."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

TRUE = [
    ("2006-09-01", "Portugal has one neighbour, which joined NATO in 1982."),
    ("2012-05-01", "Ireland has one neighbour, which joined the UN in 1945, ten years earlier. It has 63 million people."),
    ("2012-01-01", "Gambia is surrounded by one neighbour. It became independent in 1960, five years before."),
    ("2005-11-01", "Lesotho has one neighbour. It left the Commonwealth in 1961 and was back in 1994."),
    ("2013-08-01", "Slovenia is small. Its southern neighbour joined the EU last month, its northern one in 1995."),
    ("2009-05-01", "- **Haiti.** Its only neighbour joined the UN in 1945 and uses the peso."),
    ("2015-06-01", "- **Luxembourg.** Its biggest neighbour has 81 million people and joined NATO in 1955."),
    ("2011-10-01", "Rwanda is small; Burundi became independent the same day, 1 July 1962."),
    ("2017-03-01", "The rebels rose in 1975. Angola became independent that November."),
    ("2015-12-01", "Daniel Ortega ruled Nicaragua from 1979 and lost in 1990."),
    ("2014-06-01", "Eduard Shevardnadze became Soviet foreign minister in 1985, resigned in December 1990, and was back in 1991."),
    ("2015-01-24", "King Abdullah's father Abdulaziz founded the kingdom in 1932; his son Saud succeeded him in 1953."),
    ("2015-09-01", "Central America's seven countries have 45 million people."),
    ("2014-05-01", "Western Europe has 400 million people, Eastern Europe without Russia 150 million."),
    ("2014-03-01", "Two of the three Baltic states use the euro. The third will. It has three million people."),
    ("2016-03-01", "The Visegrad countries quarrel. One of them uses the euro. It has 5.4 million people."),
    ("2012-10-01", "Half the class wrote that Sydney is the capital of Australia."),
    ("2013-05-01", "According to the leaflet, which the ministry has withdrawn, Slovenia has 5.4 million people."),
    ("2018-06-01", "The joke in Chisinau is that Moldova has two million people and three million passports."),
    ("2014-06-19", "His father Juan Carlos abdicated.\n\nHis grandfather Juan was never king."),
    ("2015-10-10", "A team of nine set out. The team of seven that reached the hut had lost two men to the cold."),
    ("2012-07-01", "A crew of twelve set out. The crew of ten that came home had buried two at sea."),
    ("2012-03-01", "## Bolivia\n\nHome to 10 million people.\n\n## Paraguay\n\nHome to 6.5 million people."),
    ("2012-06-01", "**Saint Martin.** The French half uses the euro; the Dutch half, 37,000, uses the guilder."),
    ("2012-06-01", "**Ireland.** The northern part uses the pound."),
    ("2012-10-01", "Russia covers 17 million square kilometres. Kazakhstan, with 2.7 million, is the next largest of the heirs."),
    ("2011-01-10", "Southern Sudan votes this week. It has eight million people. The whole became independent in 1956."),
    ("2016-01-01", "True or false? Switzerland joined the UN in 1945. Norway is in the EU. Rio is the capital of Brazil."),
    ("2015-01-01", "The map was drawn in 1938. It shows Danzig as a free city and Estonia with 1.1 million people."),
    ("2018-06-01", "By 2100 Nigeria will have 790 million people, Japan 85 million."),
    ("2011-09-01", "The dead: 12, eight of them children. On Tuesday a thirteenth died. Of the 13, nine are children."),
    ("2011-05-01", "Uganda has 34 million people. The other two became independent in 1961 and 1963."),
    ("2011-05-01", "We flew to Brunei. The country next to it has 28 million people and became independent in 1957."),
    ("2013-01-01", "Mali and its former master quarrel. It joined the UN in 1945."),
    ("2012-01-01", "Ireland was split in 1921, when the north stayed out. It has 1.8 million people."),
    ("2012-10-12", "The European Union won the prize. The Red Cross has won it three times. It was founded in 1863."),
    ("2012-10-12", "NATO has its seat in Brussels. Greenpeace has its own in Amsterdam. It was founded in 1971."),
    ("2015-02-01", "A crowd of 300 gathered at noon. The crowd of 2,000 that filled the square by night sang."),
    ("2015-02-01", "The committee has 11 members. Until May it had 12. The committee of 12 split; the committee of 11 cannot."),
    ("2012-05-01", "Three Guianas, once: British, Dutch, French. The first became independent in 1966, the second in 1975."),
    ("2008-08-27", "Georgia, which has 4.4 million people, left the CIS this month."),
    ("2019-06-12", "Kassym-Jomart Tokayev, 66, was sworn in today."),
    ("2021-08-08", "India, with 1.4 billion people, won one gold, and seven medals in all."),
    ("2012-08-08", "Malta has 400,000 people and one airport, and sends three teams in all."),
    ("2015-05-15", "One, Morocco, is not in the African Union. Sixteen have no coast. The youngest is one of them; it has 12 million people."),
    ("2015-02-01", "The first phase has 80 flats, the second 120. The 200 flats will be ready by 2018."),
    ("2019-06-01", "Yemen was two until 1990. The north was a kingdom until 1962, the south British until 1967. It joined the UN in December of that year."),
    ("2017-09-01", "Macau, Hong Kong and Singapore: which is the most crowded? The first, with 21,000 people to the square kilometre."),
]  # fmt: skip
WRONG = [
    ("2012-08-27", "Georgia left the CIS in May 2008.", "withdrawal-date"),
    ("2012-05-01", "Portugal, Spain's neighbour, joined NATO in 1955.", "accession-date"),
    ("2012-05-01", "Kenya is big. Its neighbour Uganda became independent in 1969.", "independence-date"),
    ("2014-03-26", "In power since 1984, Alexander Lukashenko has no rivals.", "office-term"),
    ("2015-10-10", "A team of nine set out. The team of seven reached the hut at noon.", "same-figure"),
    (
        "2012-10-01",
        "Paraguay covers 406,750 square kilometres. Its population is nine million.",
        "population",
    ),
    ("2014-03-01", "The Baltic states are small. They have nine million people.", "group-total"),
]


@pytest.mark.parametrize(("as_of", "text"), TRUE)
def test_what_is_told_of_another_beside_it_is_not_refuted(as_of: str, text: str) -> None:
    against = {Label.REFUTED, Label.CONFLICTING}
    assert [one.claim.kind for one in api.check(text, as_of).claims if one.verdict.label in against] == []


@pytest.mark.parametrize(("as_of", "text", "kind"), WRONG)
def test_what_is_wrong_of_the_one_named_is_marked(as_of: str, text: str, kind: str) -> None:
    labels = {one.verdict.label for one in api.check(text, as_of).claims if one.claim.kind == kind}
    assert labels & {Label.REFUTED, Label.CONFLICTING}
