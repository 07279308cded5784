"""Dates and names whose verb is left out, in their sentence and in the one behind it."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2014-05-01"


@pytest.mark.parametrize(
    ("text", "supported", "refuted"),
    [
        ("Mongolia joined the WTO in 1997 and Vietnam ten years later.", 2, 0),
        ("Fiji became independent in 1970, Tonga the same year.", 2, 0),
        ("Fiji became independent in 1970. Tonga did so the same year.", 2, 0),
        ("Zambia broke free in 1964. Malawi had done so a few months earlier.", 1, 0),
        ("Zambia became independent on 24 October 1964. Malawi followed on 6 July of that year.", 2, 0),
        ("Latvia and Lithuania entered NATO in 2004. Croatia and Albania had to wait until 2009.", 4, 0),
        ("Latvia and Lithuania entered NATO in 2004. Croatia and Albania had to wait until 2012.", 2, 2),
        ("Finland entered the European Union in 1995. Cyprus got in in 2004.", 2, 0),
        ("Finland entered the European Union in 1995. Cyprus got in in 2001.", 1, 1),
        ("Cyprus has used the euro since 2008, Slovakia since 2009.", 2, 0),
        ("Cyprus has used the euro since 2008, Slovakia since 2004.", 1, 1),
        ("Hungary joined NATO in 1999 and the European Union five years later.", 2, 0),
        ("Jomo Kenyatta died in 1978. Julius Nyerere lived on until 1999.", 1, 0),
        ("Chad became independent on 11 August 1960, Gabon six days later.", 2, 0),
        ("Romania joined the European Union in 2007; Croatia, the latest, came in on 1 July 2013.", 2, 0),
        ("Senegal got its independence in 1960. But Angola had to wait until 1975.", 2, 0),
        ("Senegal got its independence in 1960. But Angola had to wait until 1968.", 1, 1),
        ("Poland joined NATO in 1999 and the European Union in 2004. Romania followed in 2007.", 3, 0),
        ("Ghana became independent in 1957. Togo followed in 1963, with a coup.", 1, 0),
        ("Ghana became independent in 1957. Nkrumah fell in 1966. Togo followed in 1967.", 1, 0),
        ("Ghana became independent in 1957 under Nkrumah, who fell in 1966. Togo followed in 1967.", 2, 0),
        ("Estonia joined the European Union in 2004. Finland's visitors came in 2005.", 1, 0),
        ("Estonia joined the European Union in 2004. Latvia won the song contest in 2002.", 1, 0),
        ("Estonia joined the European Union in 2004. Greece had a bailout in 2010.", 2, 0),
        ("Estonia joined the European Union in 2004. Greece was in trouble by 2010.", 1, 0),
        ("Estonia joined the European Union in 2004. Russia was back in 2014.", 1, 0),
        ("Estonia joined the European Union in 2004, with Latvia, and in 2011 the euro.", 1, 0),
        ("Chile beat Peru in 1997, Bolivia in 1998.", 0, 0),
        ("Kenya became independent in 1963. Uganda had it all by 1970.", 1, 0),
        ("Kenya became independent in 1963. Tanzania got a new flag in 1964.", 1, 0),
        ("Malta has used the euro since 2008, Andrew since 2010.", 1, 0),
        ("Croatia joined the European Union in 2013. Turkey did so badly in 2014 that it gave up.", 1, 0),
        ("Poland counts in zlotys, Hungary in forints.", 2, 0),
        ("Poland counts in zlotys, Hungary in koruna.", 1, 1),
        ("Swedes pay in kronor, Finns in euros.", 2, 0),
        ("Swedes pay in kronor, Finns in rubles.", 1, 1),
        ("In Zambia you pay in kwacha, in Tanzania in shillings.", 2, 0),
        ("Ecuador uses the dollar, Peru the sol and Bolivia the boliviano.", 3, 0),
        ("Portuguese is official in Brazil; in Argentina it is Spanish.", 2, 0),
        ("Iran's official language is Persian, Tajikistan's Tajik.", 2, 0),
        ("Iran's official language is Persian, Tajikistan's Russian.", 1, 1),
        ("Poland's capital is Warsaw, Hungary's Budapest.", 2, 0),
        ("Poland's capital is Warsaw, Turkey's Istanbul.", 1, 1),
        ("The capital of Togo is Lomé, of Burkina Faso Ouagadougou.", 2, 0),
        ("The capital of Togo is Lomé, that of Ghana Kumasi.", 1, 1),
        ("Poland counts in zlotys, Hungary in Europe.", 1, 0),
        ("Poland's capital is Warsaw, Poland's pride Krakow.", 1, 0),
        ("The capital of Togo is Lomé, in Ghana Kumasi grows.", 1, 0),
        ("Peru uses the sol, Ecuador the dollar bill.", 1, 0),
        ("Poland's capital is Warsaw, and Germany, Berlin says, is near.", 1, 0),
        ("Sweden uses the krona, and Norway, in krone terms, is rich.", 1, 0),
        ("The official language of Kenya is English, in Nairobi Swahili.", 1, 0),
        ("Sweden uses the krona, in Germany shoppers like it.", 1, 0),
        ("Sweden uses the krona, Denmark, euro or not, the krone.", 1, 0),
        ("Sweden wanted the euro, Denmark the krone.", 0, 0),
        ("The European Union let in Poland (2004), Romania (2007) and Croatia (2013).", 3, 0),
        ("The European Union let in Poland (2004), Romania (2006) and Croatia (2013).", 2, 1),
        ("Poland (2004), Romania (2007) and Croatia (2013) joined the European Union.", 3, 0),
        ("Poland (2004), Romania (2007) and Croatia (2011) joined the European Union.", 2, 1),
        ("Independence came to Ghana (1957), Togo (1960) and Kenya (1963).", 3, 0),
        ("Ghana (1957), Togo (1960) and Kenya (1961) became independent.", 2, 1),
        ("Vietnam joined ASEAN in 1995, and Laos (1997) and Cambodia (1999) followed.", 3, 0),
        ("Italy won the World Cup against Germany (1982) and France (2006).", 0, 0),
        ("The cup went to Brazil (1994), Italy (2006) and Spain (2010), which joined the European Union.", 0, 0),
        ("He has written on Ghana (1957) and Kenya (1963), on how they became independent.", 0, 0),
    ],
)
def test_so_many_statements_are_supported_and_refuted(text: str, supported: int, refuted: int) -> None:
    found = [judged.verdict.label for judged in api.check(text, AS_OF).claims]
    assert (found.count(Label.SUPPORTED), found.count(Label.REFUTED)) == (supported, refuted)
