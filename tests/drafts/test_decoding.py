"""Bytes of every encoding: read as what they are, and said so; what is no text is refused."""

from __future__ import annotations

import pytest

from factcheck.drafts.language import is_english, tell
from factcheck.drafts.reading import LONGEST, from_bytes, from_text
from factcheck.errors import DraftError

TEXT = "Norway’s capital – “Oslo” – is in the south. Café Müller pays £5 to its señor.\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", ()), ("utf-8-sig", ()), ("utf-16", ()), ("utf-32", ()), ("cp1252", ("cp1252",)), ("mac-roman", ("mac-roman",)), ("utf-16-le", ("utf-16-le",)), ("utf-16-be", ("utf-16-be",))],
)  # fmt: skip
def test_encodings(encoding: str, said: tuple[str, ...]) -> None:
    draft = from_bytes(TEXT.encode(encoding), "draft.txt")
    assert draft.text == TEXT
    assert len(draft.remarks) == len(said)
    assert all(code in remark for code, remark in zip(said, draft.remarks, strict=True))


def test_utf_8_with_spoilt_bytes_stays_utf_8_and_says_where() -> None:
    draft = from_bytes(TEXT.encode() + b"Line two \xff\xfe here.\n", "draft.txt")
    assert draft.text == TEXT + "Line two \ufffd\ufffd here.\n"
    assert draft.remarks == ("2 bytes are no UTF-8 and stand as \ufffd in the text, the first in line 2",)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        ("\ufeff \n".encode(), "holds no text"),
        (bytes(range(256)) * 20, "binary file"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "binary file"),
        (b"abc\x00def", "binary file"),
        (b"\xff\xfeabc", "broken utf-16"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"{\\rtf1 Norway}", "an RTF file"),
        (b"x" * (LONGEST + 1), "split it"),
    ],
)
def test_what_is_no_text_is_a_clear_error(raw: bytes, words: str) -> None:
    with pytest.raises(DraftError) as caught:
        from_bytes(raw, "draft.txt")
    assert str(caught.value).startswith("draft.txt: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Das Land hat eine lange Grenze und ist nicht Mitglied der Union.", "de"),
        ("Le pays compte dix-sept millions d’habitants et il partage une frontière avec la Russie.", "fr"),
        ("El país tiene una frontera de siete mil kilómetros con Rusia, según el gobierno de la república.", "es"),
        ("Il paese ha una popolazione di diciassette milioni di abitanti, che non è più in crescita.", "it"),
        ("O país tem uma população de dezessete milhões de pessoas, que não cresce mais do que os vizinhos.", "pt"),
        ("Het land heeft een lange grens met Rusland en dat is niet de enige grens van het land.", "nl"),
        ("Landet har en lång gräns och det är inte med i unionen, som grannarna på andra sidan.", "sv"),
        ("Kraj ma długą granicę z Rosją i nie jest to jedyna granica, która się tam znajduje na mapie.", "pl"),
        ("Ülkenin Rusya ile uzun bir sınırı var ve bu sınır çok eski olarak bilinen bir sınır.", "tr"),
        ("Negara itu memiliki perbatasan yang panjang dengan Rusia dan tidak ada yang lain di sana untuk saat ini.", "id"),
        ("Казахстан имеет границу с Россией.", "cyrillic"),
        ("哈萨克斯坦与俄罗斯接壤。", "cjk"),
        ("تمتلك كازاخستان حدودا طويلة مع روسيا.", "arabic"),
        ("Η Ελλάδα έχει μεγάλα σύνορα.", "greek"),
    ],
)  # fmt: skip
def test_other_languages_are_told(text: str, code: str) -> None:
    assert tell(text) == code
    assert not is_english(from_text(text).language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7,000",
        "Population: 5,2 million; area: 385,000 km2",
        "Kenya\tNairobi\t52 million\nUganda\tKampala\t45 million",
        "Rio de Janeiro, La Paz, São Paulo, Las Palmas de Gran Canaria, El Salvador, Los Angeles, Côte d’Ivoire",
        "Rio de Janeiro; Santiago de Chile; Isla de Pascua; Puerto de la Cruz; San Juan de Puerto Rico; Palma de Mallorca",
        "The Partido de los Trabajadores y la Unión de Campesinos met in La Paz, the seat of government.",
        "“Das ist nicht der Fall,” said Angela Merkel, who had been asked about the border.",
        "Mr Petrov (Петров) was born in Moscow (Москва) and moved to Astana in the 1990s.",
    ],
)
def test_english_drafts_stay_english(text: str) -> None:
    assert tell(text) == "en"
