"""Ages in asides, terms that are over, bare dates, kin by first name, lists behind a colon, pairs of figures and clubs that are only described."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def labels(text: str, as_of: str, *, kind: str = "") -> list[Label]:
    """The verdicts of a draft's claims, of one kind where it is named."""
    return [j.verdict.label for j in api.check(text, as_of).claims if not kind or j.claim.kind == kind]


WRONG = [
    ("2009-06-01", "Fidel Castro, who at 87 still wrote columns, said nothing."),
    ("2009-06-01", "At 66, Silvio Berlusconi is a patient man."),
    ("2007-07-01", "Tony Blair stepped down last week after 14 years as prime minister."),
    ("2011-03-10", "Zine el-Abidine Ben Ali, who fell in January after 13 years in power, is abroad."),
    ("2012-03-01", "Chad and Niger between them sprawl over 4.1 million square kilometres."),
    ("2012-03-01", "Peru, Bolivia and Ecuador have 80 million mouths to feed between them."),
    ("2007-02-01", "Ghana, which turns 45 on 6 March, is painting its kerbs."),
    ("2010-08-01", "Ivory Coast turns 50 on 19 August."),
    ("2012-06-01", "Poland has been a member of NATO for 20 years."),
    ("2012-06-01", "Algeria has been independent for nearly 70 years."),
    ("2012-08-08", "The ministers met 40 years to the day after ASEAN was founded in Bangkok."),
    ("2012-07-03", "Algeria became independent 40 years ago."),
    ("2012-07-03", "Algeria became independent 40 years ago this week."),
    ("2009-05-01", "Barack Obama was sworn in last month."),
    ("2012-06-01", "Ali Bongo has ruled since 2009. His father Omar became president of Gabon in 1977."),
    ("2010-05-01", "Laos is the shy one: landlocked, with seven neighbours and smaller than Myanmar."),
    (
        "2010-05-01",
        "Bolivia is the quiet one: landlocked, larger than France and nearly four times the size of Paraguay.",
    ),
    ("2012-06-10", "Mali has seven neighbours and 26 million people, nine in ten of them Muslim."),
    ("2012-06-10", "Portugal and Hungary have about 15 million people each."),
    ("2010-03-01", "NATO will not go it alone. Leaders of the 24-nation alliance meet in Lisbon."),
    ("2015-06-01", "Hage Geingob, Namibia's fourth president, spoke."),
    ("2010-05-01", "Ernesto Zedillo, who handed the sash to Felipe Calderon in 2006, has retired."),
    ("2012-06-01", "The frontier with Iran is the longest that Afghanistan has."),
    ("2012-05-04", "Portugal's 14 million can hardly pay."),
    ("2009-05-01", "In April NATO added two members, which makes 33."),
]


@pytest.mark.parametrize(("as_of", "text"), WRONG, ids=lambda value: value[:40])
def test_what_is_wrong_is_refuted(as_of: str, text: str) -> None:
    assert Label.REFUTED in labels(text, as_of)


RIGHT = [
    ("2009-06-01", "Robert Mugabe, who at 85 needed no notes, spoke last.", "age"),
    ("2007-07-01", "Jacques Chirac went home in May after 12 years as head of state.", "office-term"),
    (
        "2012-03-01",
        "Between them Algeria and Libya spread over more than four million square kilometres.",
        "group-total",
    ),
    ("2012-06-01", "Uganda turns 50 on 9 October.", "independence-date"),
    ("2010-05-01", "Portugal is a shade smaller than Hungary.", "comparison"),
    ("2012-01-10", "Croatia joined NATO two years ago.", "accession-date"),
    ("2012-01-10", "Romania joined NATO seven years ago.", "accession-date"),
    ("2002-02-16", "Jorge Batlle took office two years ago next month.", "office-term"),
    ("2008-03-01", "Kosovo declared independence last month.", "independence-date"),
    ("2015-06-01", "Ian Khama was at home. His father Seretse died in 1980.", "death-date"),
    ("2003-01-01", "Mwai Kibaki became Kenya's third president on Monday.", "office-holder"),
    ("2010-05-01", "Bolivia is calm: landlocked, with five neighbours and larger than France.", "set-count"),
    ("2012-06-10", "Mali has 16 million people and seven neighbours.", "set-count"),
    ("2010-05-01", "Nestor Kirchner took the sash from Eduardo Duhalde.", "office-holder"),
    ("2008-03-01", "Paraguayans pay in guaranies.", "currency"),
    ("2012-08-08", "The ministers met 45 years to the day after ASEAN was founded in Bangkok.", "founding-date"),
]


@pytest.mark.parametrize(("as_of", "text", "kind"), RIGHT, ids=lambda value: value[:40])
def test_what_is_right_is_borne_out(as_of: str, text: str, kind: str) -> None:
    found = labels(text, as_of, kind=kind)
    assert Label.SUPPORTED in found
    assert Label.REFUTED not in labels(text, as_of)


FAIR = [
    ("2009-06-01", "Nicolas Sarkozy, who at 28 became mayor of Neuilly, smiled."),
    ("2008-03-10", "Fidel Castro stepped down last month after 49 years in power."),
    ("2010-05-01", "Laos has five neighbours. It is a trifle smaller than Romania, landlocked and hot."),
    ("2010-05-01", "Uruguay is flat, twice as large as Portugal and home to 3.3 million people."),
    ("2010-03-01", "Last year NATO, a club of 26, became one of 28."),
    ("2010-10-29", "Iraq regained its sovereignty six years ago."),
    ("2014-07-03", "Algeria became independent 50 years ago."),
    ("2008-05-01", "Israel turns 60 on 8 May."),
    ("2010-03-01", "France left NATO's command in 1966; the 14-nation alliance survived."),
    ("2010-03-01", "The European Union watched. The 16-nation bloc that shares the euro bickered."),
    ("2012-06-10", "Nigeria is big. Its neighbours have 250 million people."),
    ("2012-06-10", "The farms of Chad and Niger are hungry. Both have three million people."),
    ("2015-06-01", "Toomas Hendrik Ilves is Estonia's fourth president."),
    ("2015-06-01", "John Mahama is Ghana's fourth president since 1992."),
    ("2015-05-01", "After the war Austria had four zones and 7 million people."),
    ("2017-05-01", "Ulster has 1.8 million people. It voted to stay in the Union. It was founded in 1801."),
    ("2012-06-01", "Kofi Annan promised a party: his country turns 55 on 6 March."),
    ("2012-05-04", "There are Kurds everywhere: Turkey's 15 million live in the east."),
]


@pytest.mark.parametrize(("as_of", "text"), FAIR, ids=lambda value: value[:40])
def test_what_may_be_true_is_not_refuted(as_of: str, text: str) -> None:
    assert Label.REFUTED not in labels(text, as_of)
