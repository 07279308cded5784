"""Capital, independence, official names and currency of a country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import tables, texts, times
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Entity, Row

_REMARK = re.compile(r"note - (?:although )?(?P<name>.+?) is the (?P<role>[a-z ]+ capital|seat of government)\b")
_ROLE = re.compile(r"(?P<role>.*?)\s*(?:\[.*\]\s*)?capital\b.*|(?P<seat>seat of government)")
_TRAILER = re.compile(r" in Romanian.*| is the .*")
_EARLIER = re.compile(r"notable earlier dates?:\s*|no official date of independence:?\s*")
_DATED = re.compile(
    r"(?P<circa>ca\.|circa|A\.?D\.?|about)?\s*"
    r"(?P<date>(?:\d{1,2}(?:\s*-\s*\d{1,2})? [A-Z][a-z]+ |[A-Z][a-z]+ )?\d{3,4})"
    r"(?P<era> B\.?C\.?E?\.?)?\s*(?:\((?P<event>.*?)\)?)?\s*[,.]?",
    re.DOTALL,
)
_CURRENCY = re.compile(r"(?P<name>[^()]+?)\s*(?:\((?P<code>[A-Z]{2,3})(?:/[A-Z]{3})?\))? per (?:US )?dollar")
_USED = re.compile(r"(?:note: uses )?(?P<name>the (?:US dollar|euro))(?P<code>)(?: is used| became .* currency|$)")


def capital(field: Field, *, edition: str) -> Iterator[Row | Entity | Unread]:
    """A capital, or several with what each is for."""
    text = re.split(r"[;:] note - |\n", field.text)[0]
    for piece in _capitals(text):
        yield from _capital(field, _TRAILER.sub("", texts.without_brackets(piece)), _role(piece), edition)
    for found in _REMARK.finditer(field.line):
        yield from _capital(field, found["name"], found["role"].removesuffix(" capital"), edition)


def _capitals(text: str) -> list[str]:
    pieces = texts.split(text, ";")
    return [part for piece in pieces for part in ([piece] if "Washington" in piece else texts.split(piece, ","))]


def _role(piece: str) -> str:
    found = next(filter(None, (_ROLE.fullmatch(bracket) for bracket in texts.brackets(piece))), None)
    return (found["seat"] or found["role"]).strip() if found and len(found[0]) < 60 else ""


def _capital(field: Field, name: str, role: str, edition: str) -> Iterator[Row | Entity | Unread]:
    known = {
        (row[0], row[1]): (row[2], row[3]) for row in tables.rows("capitals.csv", ("subject", "name", "id", "label"))
    }
    place, label = known.get((field.subject, name), ("", ""))
    if not place:
        yield Unread(name)
        return
    yield Entity(place, label, "place")
    yield Row(
        subject=field.subject,
        property="capital",
        object=place,
        value=label,
        point_in_time=edition,
        definition=role,
        locator=field.locator,
        original=name,
    )


def independence(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """Each date the source gives, with its event; the first is preferred unless the source calls none official."""
    text = re.split(r"[;,] note\b| note:", field.line)[0].replace("A.D. ", "").replace("A.D.", "").strip()
    if re.match(r"none\b|\(?(?:overseas|administered)", text):
        return
    official = not text.startswith("no official date")
    earlier = text.find("notable earlier date")
    for number, piece in enumerate(piece for part in texts.split(text, ";") for piece in _dates(part)):
        found = _DATED.fullmatch(piece)
        if found is None:
            yield _prose(field, piece, number)
            continue
        if found["era"] or not re.search(r"\d{4}", found["date"]):
            continue
        first = number == 0 and official and not found["circa"]
        before = earlier >= 0 and text.find(piece) > earlier
        yield _independence(field, found, "" if first else "earlier date" if before else "other date", number)


def _prose(field: Field, piece: str, number: int) -> Row | Unread:
    """A dated event told in words: "West Germany and East Germany unified on 3 October 1990"."""
    found = re.search(r" (?:on|in) (?=\d{1,2} [A-Z][a-z]+ \d{4})", piece)
    if found is None:
        return Unread(piece)
    return Row(
        subject=field.subject,
        property="independence-date",
        value=times.date(piece[found.end() :]),
        event=piece[:160],
        definition="other date",
        locator=f"{field.locator} #{number + 1}",
        original=piece[found.end() :][:60],
    )


def _dates(part: str) -> list[str]:
    bare = _EARLIER.sub("", part)
    return [piece for piece in texts.split(bare, ",") if piece] if bare != part else [bare]


def _independence(field: Field, found: re.Match[str], definition: str, number: int) -> Row:
    value = times.date(found["date"])
    return Row(
        subject=field.subject,
        property="independence-date",
        value=value,
        event=(found["event"] or "").strip()[:160],
        definition=definition,
        rank="normal" if definition else "preferred",
        locator=field.locator if number == 0 else f"{field.locator} #{number + 1}",
        original=found["date"].strip(),
    )


def currency(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """The currency whose rate is quoted, or of which the source says that it is used."""
    found = _CURRENCY.match(field.line) or _USED.match(field.line)
    code = found and (
        tables.names("currencies").get(found["code"] or "") or tables.names("currencies").get(found["name"])
    )
    if not found or not code:
        yield Unread(field.line)
        return
    yield Row(
        subject=field.subject,
        property="currency",
        object=code.id,
        value=code.label,
        point_in_time=edition,
        locator=field.locator,
        original=found["name"],
    )
