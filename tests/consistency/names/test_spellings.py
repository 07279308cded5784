"""Names, titles and facts of people through a draft, and the list of names."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

KINDS = {"name-consistency", "title-consistency"}


def checked(text: str) -> list[tuple[str, str, str]]:
    """Words, kind and reason of what the draft says of its people in two ways."""
    return [
        (text[judged.claim.start : judged.claim.end], judged.claim.kind, judged.verdict.reason)
        for judged in factcheck.check(text, as_of="2025-06-01").claims
        if judged.claim.kind in KINDS
    ]


NAME, TITLE = "name-consistency", "title-consistency"
DIFFERS, QUERY, UNKNOWN, NEAR = "differs-in-draft", "spelled-two-ways", "no-first-reference", "near-miss"


@pytest.mark.parametrize(
    ("text", "words", "kind", "reason"),
    [
        ("Laura Pennick, 34, opened a bakery in Oldcot. Mrs Pennock said trade was brisk.", "Pennock", NAME, DIFFERS),
        ("Viktor Harrel, the harbour master, called a meeting. Victor Harrel told the crews to wait.", "Victor Harrel", NAME, DIFFERS),
        ("Judge Amrit Sohal passed sentence on Friday. Judge Sohel said it was a grave case.", "Sohel", NAME, DIFFERS),
        ("Greta Hallam, the finance director, resigned. Joan Hallam, the finance director, said so.", "Joan Hallam", NAME, DIFFERS),
        ("James A. Corrin, the surveyor, drew the map. James B. Corrin signed it.", "James B. Corrin", NAME, DIFFERS),
        ("Willkie Harbour Stores closed in May. The owner of Wilkie Harbour Stores blamed rents.", "Wilkie Harbour Stores", NAME, DIFFERS),
        ("Maria Tollis ran it. Her husband, Peter, kept the books. Maria Tollis won. Her husband, Simon, did not.", "Simon", NAME, DIFFERS),
        ("Hilary Vance, 40, spoke first. Mr Vance said no. Ms Vance then left.", "Ms Vance", NAME, DIFFERS),
        ("Peter Lunney lifted the trophy herself.", "herself", NAME, DIFFERS),
        ("Joan Pewsey, defending, said the firm was new. “There was no plan,” he told the court.", "he told", NAME, DIFFERS),
        ("Farah Noon, 9, won. “I ran and ran,” Farah Noone said.", "Farah Noone", NAME, DIFFERS),
        ("The council met on Monday. Brannock said the plan was dead.", "Brannock", NAME, UNKNOWN),
        ("The council met on Monday. Mr Brannock voted against it.", "Mr Brannock", NAME, UNKNOWN),
        ("Russian president Vladimir Putn spoke.", "Vladimir Putn", NAME, NEAR),
        ("The president of France, Emmanuel Macaron, left.", "Emmanuel Macaron", NAME, NEAR),
        ("Sgt Ana Molyneux led the search. Inspector Molyneux thanked the volunteers.", "Inspector Molyneux", TITLE, DIFFERS),
        ("The head teacher, Ian Broughley, spoke. Mr Broughley, the deputy head, left.", "Broughley, the deputy head", TITLE, DIFFERS),
        ("Priscilla Wenn, 61, won the cup. Ms Wenn, 16, lives in Arden.", "Wenn, 16", TITLE, DIFFERS),
        ("Robert Quayle, of Port Hessle, was fined. Quayle, of Dunmarsh, said nothing.", "Quayle, of Dunmarsh", TITLE, DIFFERS),
        ("Ravenna Bailey, a cardiologist, ran the ward. Dr Bailey, a neurologist, said it was full.", "Bailey, a neurologist", TITLE, DIFFERS),
        ("Ellen Marrow, a nurse at Selby Hospital, gave. Ms Marrow, a nurse at Cawthorn Infirmary, left.", "Marrow, a nurse at Cawthorn Infirmary", TITLE, DIFFERS),
    ],
)  # fmt: skip
def test_slips(text: str, words: str, kind: str, reason: str) -> None:
    assert (words, kind, reason) in checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Laura Pennick, 34, opened a bakery. Her sister, Lara Pennick, 31, keeps the books.",
        "Ana Molyneux was a sergeant until May and is now an inspector. Inspector Molyneux thanked the volunteers.",
        "John Reed, a baker, and John Rees, a vet, won prizes.",
        "Elizabeth “Betty” Moore, 70, sang. Betty Moore is from Hull.",
        "Oluwaseun Adeyi, known as Seun, kept goal. Seun Adeyi let nothing in.",
        "Anna Kowalska spoke. Her husband, Jan Kowalski, listened. Kowalski said nothing.",
        "Mohammed Haddad, 22, and his brother Mohamad Haddad, 25, were freed.",
        "Alison Crewe told the jury of Darren Pike's debts. “I am sorry,” he said.",
        "Nazarbayev met Putin in Moscow. Obama said nothing.",
        "Prince William and Pope Francis met. Sister Agnes sang.",
        "Kirsty Dow, acting captain, played. Kirsty Dow, now the captain, scored.",
        "The Crimean village and the Crimeans welcomed Crimea's new road; Belarus and the Belarusians did too.",
        "North Macedonia and South Sudan signed. South Korea and North Korea did not.",
        "Kim Jong Un met Xi Jinping. Kim said no; Xi agreed.",
        "Gabriel García Márquez wrote it. García Márquez was born in Aracataca.",
        "Li Wei, 30, and Li Wen, 28, opened a shop.",
        "Paula Venn, chairwoman and chief executive, spoke. Ms Venn, the chief executive, left.",
        "Helen Marsh, 44, spoke. In 1999 Helen Marsh, then 18, left home.",
        "Rosa Quispe Llanos, a broker, spoke. Ms Quispe said it was late.",
        "Dr Ahmed El-Sayed spoke. El-Sayed said yes. Dr el-Sayed left.",
        "Mary O’Neill, 30, ran. O'Neill said it was hot. Ms O’Neill’s time was a record.",
        "A widow called Nina, who sells tea, had counted them. “A thousand,” says Bheki, a tailor.",
        "Tom Hardy, the chairman of Acme Ltd and secretary of the golf club, spoke. Mr Hardy, the club secretary, left.",
        "Mr Justice Peel told Ann Drew to sit. Maria Santos with his mother, Ana, at the fair.",
        "Detective Sergeant Al Moss led it. Sgt Moss said so. DS Moss left.",
        "Charles de Gault, 50, spoke. De Gault said yes.",
        "Stephen Maddox, 50, the baker, spoke. Steven Maddox, 32, the vet, sat.",
        "The French president, Emmanuel Macron, left.",
        "Mr Speaker, the Lieutenant Governor and the General Fund are here.",
    ],
)
def test_right_as_it_stands(text: str) -> None:
    assert checked(text) == []


def test_the_names_list_has_titles_ages_and_counts() -> None:
    text = (
        "Harbour chief steps down\n\nThe harbour master, Edda Quillane, 61, said on Monday that she would go. Ms Quillane told the "
        "Port of Selwyn Trust so in May. Dr Ivo Marsden, a geologist at Wexcombe University, took notes."
    )
    names = {name.name: name for name in factcheck.check(text, as_of="2025-06-01").names}
    edda = names["Edda Quillane"]
    assert (edda.kind, edda.titles[0], edda.ages, edda.count) == ("person", "harbour master", ("61",), 2)
    assert names["Ivo Marsden"].titles == ("Dr", "a geologist at Wexcombe University")
    assert names["Wexcombe University"].kind == "organisation"
    assert all(text[place:].startswith(tuple(name.spellings)) for name in names.values() for place in name.places)


def test_the_sample_articles_names(shared: Path) -> None:
    draft = factcheck.read(str(shared / "drafts" / "iwpr-kazakstan-2014.txt"))
    people = [name for name in factcheck.check(draft, as_of="2014-03-25").names if name.kind == "person"]
    assert len(people) == 13
    assert all(name.titles for name in people)
