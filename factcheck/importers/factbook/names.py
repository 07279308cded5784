"""Persons as the Factbook writes them, surname in capitals -> the name a newsroom prints."""

from __future__ import annotations

import functools
import re

from factcheck.importers.factbook import tables

_RANKS = re.compile(
    r"(?:Sir|Dame|Dr\.|Gen\.|General|Lt\.|Maj\.|Brig\.|Col\.|Capt\.|Sr\.|Maj\.Gen\.|Air Vice-Marshall?|Archbishop|Ratu|Tuanku"
    r"|Sheikh|\([Rr]et\.\)|\(Col\.\)|\(Ulu o Tokelau\))\s+"
)
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "du",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "bin",
        "ibn",
        "ben",
        "e",
        "y",
        "i",
        "d'",
        "of",
        "the",
    ]
)
_FAMILY_FIRST = frozenset(
    [
        "CN",
        "TW",
        "HK",
        "MO",
        "KR",
        "KP",
        "JP",
        "VN",
        "KH",
        "MM",
        "LA",
        "TH",
        "SG",
        "ET",
        "ER",
        "NE",
        "RW",
        "MY",
        "ID",
        "SO",
        "KM",
        "HU",
    ]
)
_SPANISH = frozenset(
    [
        "AR",
        "BO",
        "CL",
        "CO",
        "CR",
        "CU",
        "DO",
        "EC",
        "GQ",
        "GT",
        "HN",
        "MX",
        "NI",
        "PA",
        "PE",
        "PR",
        "PY",
        "SV",
        "UY",
        "VE",
        "ES",
    ]
)
_ROMAN = re.compile(r"[IVX]+")


def label(name: str, country: str) -> str:
    """The everyday name: from the reviewed table, else first name and surname.

    >>> label("Vladimir Vladimirovich PUTIN", "RU"), label("XI Jinping", "CN"), label("ELIZABETH II", "GB")
    ('Vladimir Putin', 'Xi Jinping', 'Elizabeth II')
    """
    known = persons().get(name)
    return known or everyday(name, country)


@functools.cache
def persons() -> dict[str, str]:
    """The reviewed table: names as written -> everyday names."""
    return dict(tables.pairs("persons.csv", ("written", "label")))


def everyday(name: str, country: str) -> str:
    """First name and surname where the surname stands last, all words where it stands first."""
    words = re.sub(r"\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]", " ", bare(name)).split()
    capitals = [place for place, word in enumerate(words) if _is_surname(word)]
    if not capitals:
        return " ".join(words)
    first, last = capitals[0], capitals[-1]
    if country in _SPANISH and first > 0:
        words = words[: last + 1]
    if first == 0 or country in _FAMILY_FIRST:
        return " ".join(_cased(word, first=place == 0) for place, word in enumerate(words))
    start = first
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(_cased(word) for word in (words[0], *words[start:])).replace(", Jr.", " Jr.")


def bare(name: str) -> str:
    """A name without military, clerical and honorary ranks in front."""
    before = ""
    while before != name:
        before, name = (
            name,
            _RANKS.sub("", name.strip() + " ", count=1).strip() if _RANKS.match(name.strip() + " ") else name.strip(),
        )
    return name


def _is_surname(word: str) -> bool:
    letters = [
        ch for ch in re.sub(r"^(?:al-|el-|d'|Mc|de)|-[A-Z][a-z]+$|^[A-Z][a-z]+-(?=[A-Z]{2})", "", word) if ch.isalpha()
    ]
    return len(letters) > 1 and all(ch.isupper() for ch in letters)


def _cased(word: str, *, first: bool = False) -> str:
    """A word in capitals with its first letters kept; numbers of monarchs stay.

    >>> [_cased(word) for word in ("PUTIN", "O'NEILL", "al-BASHIR", "SASSOU-Nguesso", "II", "MCLAUGHLIN")]
    ['Putin', "O'Neill", 'al-Bashir', 'Sassou-Nguesso', 'II', 'McLaughlin']
    """
    if _ROMAN.fullmatch(word) and not first:
        return word
    plain = re.sub(r"[^\W\d_]{2,}", lambda found: found[0].capitalize() if found[0].isupper() else found[0], word)
    return re.sub(r"^(Mc)([a-z])", lambda found: found[1] + found[2].upper(), plain)
