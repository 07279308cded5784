"""Who came before whom, for how long, in whose capital; neighbours by name."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2014-05-01"


@pytest.mark.parametrize(
    ("text", "supported", "refuted"),
    [
        ("Paul Biya has been president for 31 years.", 1, 0),
        ("Paul Biya has been president for 24 years.", 0, 1),
        ("Paul Biya has been president of Cameroon for more than 31 years.", 2, 0),
        ("Paul Biya has ruled Cameroon for 31 years.", 1, 0),
        ("Paul Biya has ruled Cameroon for 25 years.", 0, 1),
        ("Angela Merkel has been Germany's chancellor for eight years.", 2, 0),
        ("Angela Merkel has been Germany's chancellor for 11 years.", 1, 1),
        ("Barack Obama has been in office for five years.", 1, 0),
        ("For eight years Angela Merkel has led Germany.", 1, 0),
        ("Cameroon has lived under Paul Biya since 1982.", 1, 0),
        ("Viktor Orbán, prime minister without a break since 2010, shrugged.", 1, 0),
        ("Viktor Orbán, prime minister without a break since 2006, shrugged.", 0, 1),
        ("After 31 years in power, Paul Biya is old.", 1, 0),
        ("Botswana has been led by Ian Khama for six years.", 2, 0),
        ("Vladimir Putin has been in power for 14 years.", 1, 0),
        ("Vladimir Putin has been president for two years.", 1, 0),
        ("Vladimir Putin has been president of the judo club for 30 years.", 0, 0),
        ("Recep Tayyip Erdogan has led his party for 13 years.", 0, 0),
        ("Angela Merkel has been a member of the CDU for 24 years.", 0, 0),
        ("Viktor Orbán has been prime minister for eight years in all.", 0, 0),
        ("Viktor Orbán has been in power for eight years, with a break.", 0, 0),
        ("Paul Biya has been president for as long as most can remember.", 0, 0),
        ("Michelle Bachelet has been president for seven weeks.", 0, 0),
        ("Michelle Bachelet has been president for four years before.", 0, 0),
        ("Raila Odinga has been in politics for 40 years.", 0, 0),
        ("President Ricardo Martinelli of Panama is going. His predecessor, Mireya Moscoso, was a widow.", 1, 1),
        ("Barack Obama's predecessor, George W. Bush, paints.", 1, 0),
        ("Barack Obama's predecessor, Bill Clinton, paints.", 0, 1),
        ("Angela Merkel's predecessor, Gerhard Schröder, works for Gazprom.", 1, 0),
        ("Angela Merkel's predecessor, Helmut Kohl, is ill.", 0, 1),
        ("Kenneth Kaunda gave way to Frederick Chiluba in 1991.", 2, 0),
        ("François Hollande succeeded Nicolas Sarkozy as president in 2012.", 2, 0),
        ("François Hollande succeeded Jacques Chirac as president in 2012.", 0, 1),
        ("Goodluck Jonathan succeeded Umaru Yar'Adua in 2010.", 2, 0),
        ("Goodluck Jonathan succeeded Olusegun Obasanjo in 2010.", 0, 1),
        ("Robert Fico, who heads the government in Bratislava, is a Social Democrat.", 1, 0),
        ("Michelle Bachelet took over from Sebastián Piñera in March.", 2, 0),
        ("Vladimir Putin's predecessor, Dmitry Medvedev, is prime minister.", 1, 0),
        ("Vladimir Putin's predecessor, Boris Yeltsin, drank.", 1, 0),
        ("Barack Obama followed Angela Merkel on stage.", 0, 0),
        ("Barack Obama followed George W. Bush.", 1, 0),
        ("Ban Ki-moon's predecessor, Kofi Annan, is from Ghana.", 1, 0),
        ("David Cameron's predecessor as party leader, Michael Howard, sat there.", 0, 0),
        ("David Cameron replaced William Hague as foreign secretary.", 0, 0),
        ("Joyce Banda succeeded Bingu wa Mutharika in 2012.", 2, 0),
        ("Uhuru Kenyatta's successor, whoever that is, will need money.", 0, 0),
        ("In Warsaw the prime minister, Robert Fico, was silent.", 0, 0),
        ("In Warsaw the prime minister, Donald Tusk, was silent.", 1, 0),
        ("In Ghana President John Mahama spoke.", 1, 0),
        ("In Kampala, President Paul Kagame spoke.", 0, 0),
        ("In Kampala, President Paul Kagame of Rwanda spoke.", 1, 0),
        ("In London the American president, Barack Obama, met David Cameron.", 1, 0),
        ("In Pretoria Jacob Zuma is president.", 1, 0),
        ("Paraguay has three neighbours: Argentina, Brazil and Bolivia.", 3, 0),
        ("Paraguay has three neighbours: Argentina, Brazil and Chile.", 2, 1),
        ("Chad has six neighbours, among them Niger.", 2, 0),
        ("Mongolia has two neighbours, Russia and China.", 3, 0),
        ("Mongolia has two neighbours, Russia and Kazakhstan.", 2, 1),
        ("Ghana touches three countries: Togo, Burkina Faso and Ivory Coast.", 3, 0),
        ("With Mali, Nigeria has no common border.", 1, 0),
        ("Nigeria has four neighbours - Benin, Niger, Chad and Cameroon.", 3, 0),
        ("Nigeria, with four neighbours (Benin, Niger, Chad and Cameroon), is big.", 1, 0),
        ("It has two neighbours. Moldova lies between Romania and Ukraine.", 1, 0),
        ("Ghana has three neighbours and one rival: Nigeria.", 1, 0),
        ("Ghana has three friends: Togo, Benin and Nigeria.", 1, 0),
        ("Ghana borders on bankruptcy: Togo and Mali lend.", 0, 0),
        ("Ghana has three neighbours, Nigeria and Benin say.", 1, 0),
        ("Germany has nine neighbours; three of them - France, Belgium and Luxembourg - speak French.", 1, 0),
        ("Germany has nine neighbours, and three partners: Spain, Italy and Ireland.", 2, 0),
        ("Germany has quarrels with three neighbours: France, Poland and Denmark.", 2, 0),
    ],
)
def test_so_many_statements_are_supported_and_refuted(text: str, supported: int, refuted: int) -> None:
    found = [judged.verdict.label for judged in api.check(text, AS_OF).claims]
    assert (found.count(Label.SUPPORTED), found.count(Label.REFUTED)) == (supported, refuted)
