"""The names source: complete for every country, unambiguous or listed, and the same bytes at every build."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.importers import manifests, names
from factcheck.importers import names_ambiguity as ambiguity
from factcheck.importers import names_tables as tables
from factcheck.importers.statements import ALIAS_COLUMNS, ENTITY_COLUMNS, Alias
from factcheck.names import fold

FOLDER = Path(__file__).parents[2] / "sources" / "names"
EDITION = FOLDER / names.EDITION
# Uninhabited, or without a people of their own; without a capital.
NO_PEOPLE = frozenset({"VA", "AQ", "BV", "HM", "TF", "UM", "BQ", "GS"})
NO_ADJECTIVE = frozenset({"BQ"})
NO_CAPITAL = frozenset({"AQ", "BV", "HM", "UM", "TK", "IO"})
# The codes of ISO 3166-3 that only point at a state of today.
RENAMED = frozenset({"AIDJ", "BUMM", "BYAA", "DYBJ", "HVBF", "NHVU", "RHZW", "TPTL", "ZRCD"})
ISO_3166_3 = (
    "AIDJ ANHH BQAQ BUMM BYAA CSHH CSXX CTKI DDDE DYBJ FQHH FXFR GEHH HVBF JTUM MIUM NHVU NQAQ NTHH PCHH PUUM PZPA "
    "RHZW SKIN SUHH TPTL VDVN WKUM YDYE YUCS ZRCD"
)
ISO_3166_1 = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
    "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE "
    "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
    "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC "
    "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
    "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
    "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)


def load(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    return tables.read(path, columns)


@pytest.fixture(scope="module")
def entities() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in load(EDITION / "entities.csv", ENTITY_COLUMNS)}


@pytest.fixture(scope="module")
def aliases() -> list[Alias]:
    return [Alias(**row) for row in load(EDITION / "aliases.csv", ALIAS_COLUMNS)]


@pytest.fixture(scope="module")
def ambiguous() -> dict[str, dict[str, str]]:
    return {fold(row["alias"]): row for row in load(FOLDER / "tables" / "ambiguous.csv", tables.AMBIGUOUS_COLUMNS)}


def kinds(aliases: Iterable[Alias], id_: str) -> set[str]:
    return {row.kind for row in aliases if row.id == id_}


def ids(aliases: Iterable[Alias], name: str) -> set[str]:
    return {row.id for row in aliases if row.alias == name}


def test_every_code_is_an_entity(entities: dict[str, dict[str, str]]) -> None:
    missing = {f"country:{code}" for code in (*ISO_3166_1.split(), *ISO_3166_3.split())} - set(entities)
    assert not missing
    assert all(entities[f"country:{code}"]["same_as"].startswith("country:") for code in RENAMED)


@pytest.mark.parametrize("code", ISO_3166_1.split())
def test_every_country_has_names_people_and_capital(
    code: str, entities: dict[str, dict[str, str]], aliases: list[Alias]
) -> None:
    id_ = f"country:{code}"
    found = kinds(aliases, id_)
    assert entities[id_]["label"]
    assert "name" in found
    assert "adjective" in found or code in NO_ADJECTIVE
    assert "demonym" in found or code in NO_PEOPLE
    if entities[id_]["type"] == "country":
        capital = any(f"capital of {id_}" in row["note"] for row in entities.values())
        assert capital
        assert "metonym" in found or entities[id_]["label"] in {"Monaco", "San Marino", "Vatican City"}


def test_territories_have_a_seat(entities: dict[str, dict[str, str]]) -> None:
    notes = " ".join(row["note"] for row in entities.values())
    seats = set(re.findall(r"capital of country:([A-Z]{2})", notes))
    assert set(ISO_3166_1.split()) - seats <= NO_CAPITAL


def test_no_name_means_two_things_unlisted(aliases: list[Alias], ambiguous: dict[str, dict[str, str]]) -> None:
    for name, rows in ambiguity.homonyms(aliases).items():
        assert name in ambiguous, name
        assert {row.id for row in rows} <= set(ambiguous[name]["ids"].split("|")), name


def test_ambiguous_names_say_so(aliases: list[Alias], ambiguous: dict[str, dict[str, str]]) -> None:
    for row in aliases:
        assert ("ambiguous: " in row.note) == (fold(row.alias) in ambiguous), row


FOUND = {
    "Kazakstan": "country:KZ",
    "Kazakh": "country:KZ",
    "Kazakhstani": "country:KZ",
    "Kazak": "country:KZ",
    "Byelorussia": "country:BY",
    "Belorussia": "country:BY",
    "Burma": "country:MM",
    "Myanmar": "country:MM",
    "Ivory Coast": "country:CI",
    "Côte d'Ivoire": "country:CI",
    "Kirghizia": "country:KG",
    "Kirgizia": "country:KG",
    "Kyrghyzstan": "country:KG",
    "Kirghizstan": "country:KG",
    "Kyrgyz Republic": "country:KG",
    "Tadjikistan": "country:TJ",
    "Uzbekstan": "country:UZ",
    "Turkmenia": "country:TM",
    "Zaire": "country:CD",
    "Swaziland": "country:SZ",
    "Upper Volta": "country:BF",
    "Holland": "country:NL",
    "Dutch": "country:NL",
    "Macedonia": "country:MK",
    "FYROM": "country:MK",
    "Czech Republic": "country:CZ",
    "East Timor": "country:TL",
    "Cape Verde": "country:CV",
    "Persia": "country:IR",
    "Ceylon": "country:LK",
    "Rhodesia": "country:ZW",
    "Dahomey": "country:BJ",
    "Bechuanaland": "country:BW",
    "Moldavia": "country:MD",
    "Türkiye": "country:TR",
    "US": "country:US",
    "U.S.": "country:US",
    "UK": "country:GB",
    "Britain": "country:GB",
    "UAE": "country:AE",
    "DRC": "country:CD",
    "DR Congo": "country:CD",
    "Congo-Kinshasa": "country:CD",
    "PNG": "country:PG",
    "FRG": "country:DE",
    "GDR": "country:DDDE",
    "USSR": "country:SUHH",
    "DPRK": "country:KP",
    "Nigeriens": "country:NE",
    "Nigerians": "country:NG",
    "Basotho": "country:LS",
    "Batswana": "country:BW",
    "Frenchmen": "country:FR",
    "Yugoslavia": "country:YUCS",
    "Czechoslovakia": "country:CSHH",
    "Serbia and Montenegro": "country:CSXX",
    "South Yemen": "country:YDYE",
    "North Yemen": "country:YE",
    "Kremlin": "country:RU",
    "Moscow": "country:RU",
    "Downing Street": "country:GB",
    "Whitehall": "country:GB",
    "Brussels": "org:eu",
    "Bonn": "country:DE",
    "Alma-Ata": "country:KZ",
    "Kiev": "place:kyiv",
    "Nur-Sultan": "place:astana",
    "Akmola": "place:astana",
    "Rangoon": "place:yangon",
    "Peking": "place:beijing",
    "Bombay": "place:mumbai",
    "Dnepropetrovsk": "place:dnipro",
    "Bratislava": "country:SK",
    "England": "place:england",
    "Crimea": "place:crimea",
    "Kurdistan": "place:kurdistan",
    "Transnistria": "place:transnistria",
    "Nagorno-Karabakh": "place:nagorno-karabakh",
    "Somaliland": "place:somaliland",
    "Sub-Saharan Africa": "region:sub-saharan-africa",
    "Europe": "continent:europe",
    "ethnic Russians": "group:russians",
    "Kazaks": "group:kazakhs",
    "Bosnian Muslims": "group:bosniaks",
    "Gypsies": "group:roma",
    "Magyars": "group:hungarians",
    "Uyghurs": "group:uighurs",
    "Muslims": "religion:islam",
    "Shiites": "religion:shia-islam",
    "Portuguese": "language:portuguese",
    "Mandarin": "language:mandarin",
    "tenge": "currency:KZT",
    "deutschmark": "currency:DEM",
    "CFA franc": "currency:XOF",
}


@pytest.mark.parametrize(("name", "id_"), FOUND.items())
def test_names_newsrooms_use_are_found(name: str, id_: str, aliases: list[Alias]) -> None:
    assert id_ in ids(aliases, name)


FALSE_FRIENDS = [
    ("Niger", "country:NG"),
    ("Nigerien", "country:NG"),
    ("Nigerian", "country:NE"),
    ("Guinea", "country:GW"),
    ("Guinea", "country:GQ"),
    ("Guinea", "country:PG"),
    ("Guinean", "country:GQ"),
    ("Dominica", "country:DO"),
    ("Slovakia", "country:SI"),
    ("Slovak", "country:SI"),
    ("Slovene", "country:SK"),
    ("Austria", "country:AU"),
    ("Austrian", "country:AU"),
    ("Samoa", "country:AS"),
    ("Iran", "country:IQ"),
    ("Mali", "country:MW"),
    ("Malian", "country:SO"),
    ("Uzbek", "country:KZ"),
    ("Mauritian", "country:MR"),
    ("Sudan", "country:SS"),
    ("Sudanese", "country:SS"),
    ("Republic of China", "country:CN"),
    ("Republic of the Congo", "country:CD"),
    ("Laos", "group:lao"),
]


@pytest.mark.parametrize(("name", "id_"), FALSE_FRIENDS)
def test_false_friends_stay_apart(name: str, id_: str, aliases: list[Alias]) -> None:
    assert id_ not in ids(aliases, name)


@pytest.mark.parametrize("word", ["us", "sum", "mark", "crown", "colon", "chili", "turkey", "polish", "male"])
def test_plain_words_are_no_names(word: str, aliases: list[Alias]) -> None:
    assert not ids(aliases, word)


def test_names_out_of_use_have_their_years(aliases: list[Alias]) -> None:
    years = {
        (row.alias, row.id): (row.start, row.end)
        for row in aliases
        if row.kind in {"historical", "metonym", "abbreviation"}
    }
    assert years["Zaire", "country:CD"] == ("1971", "1997")
    assert years["Swaziland", "country:SZ"][1] == "2018"
    assert years["Upper Volta", "country:BF"][1] == "1984"
    assert years["Nur-Sultan", "place:astana"] == ("2019", "2022")
    assert years["Bonn", "country:DE"][0] == "1949"
    assert all(not row.end or row.start < row.end for row in aliases)


def test_every_alias_belongs_to_an_entity(aliases: list[Alias], entities: dict[str, dict[str, str]]) -> None:
    assert {row.id for row in aliases} - set(entities) <= {"org:eu", "org:un"}
    assert {row.kind for row in aliases} <= tables.KINDS


def test_manifest_has_the_hashes_of_the_files() -> None:
    manifest = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    (edition,) = manifest["editions"]
    for name, digest in edition["files"].items():
        assert hashlib.sha256((EDITION / name).read_bytes()).hexdigest() == digest
    pinned = manifests.pinned(FOLDER / "packages.toml")
    assert {row["name"]: row["sha256"] for row in edition["packages"]} == {p.name: p.sha256 for p in pinned.values()}


def test_a_build_gives_the_committed_bytes(tmp_path: Path) -> None:
    store = Path(os.environ.get("FACTCHECK_PACKAGES", "build/packages"))
    pinned = manifests.pinned(FOLDER / "packages.toml").values()
    if not all((store / package.file).is_file() for package in pinned):
        pytest.skip(f"package files are not in {store}")
    copy = tmp_path / "names"
    (copy / "tables").mkdir(parents=True)
    for path in (FOLDER / "packages.toml", *sorted((FOLDER / "tables").glob("*.csv"))):
        (copy / path.relative_to(FOLDER)).write_bytes(path.read_bytes())
    names.write(copy, names.build(copy, store))
    for name in (
        "datapackage.json",
        "2026/aliases.csv",
        "2026/entities.csv",
        "2026/statements.csv",
        "tables/ambiguous.csv",
    ):
        assert (copy / name).read_bytes() == (FOLDER / name).read_bytes(), name


def test_rows_are_sorted_and_single(aliases: list[Alias]) -> None:
    assert aliases == sorted(aliases)
    keys = [(row.alias, row.id, row.kind) for row in aliases]
    assert len(keys) == len(set(keys))


def test_a_name_left_unlisted_is_an_error() -> None:
    rows = [
        Alias("Springfield", "place:springfield-a", "name"),
        Alias("Springfield", "place:springfield-b", "name"),
    ]
    with pytest.raises(SourceError, match="Springfield"):
        ambiguity.complete([], rows, {"place:springfield-a": "Springfield", "place:springfield-b": "Springfield"})


def test_a_table_with_another_header_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(["alias", "id"])
    with pytest.raises(SourceError, match=r"own\.csv:1"):
        tables.own(path)


def test_a_package_with_another_hash_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.whl").write_bytes(b"changed")
    package = manifests.Package("a", "pypi", "1", "a.whl", "0" * 64)
    with pytest.raises(SourceError, match="sha256"):
        manifests.fetch(package, tmp_path)
