"""The Factbook's prose cleaned and cut: entities, tags, brackets, lists."""

from __future__ import annotations

import html
import re

_BREAK = re.compile(r"<\s*(?:br|/?p|/?ul|/?li|/?div)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_BLANK = re.compile(r"[ \t\u00a0\u2009\u202f\u200b\r]+")
_PAREN = re.compile(r"\([^()]*\)")


def clean(text: str) -> str:
    """Text without tags and entities; line breaks stay as newlines.

    >>> clean("C&ocirc;te <strong>d'Ivoire</strong>&nbsp; 720 km<br>next")
    "Côte d'Ivoire 720 km\\nnext"
    """
    plain = html.unescape(_TAG.sub("", html.unescape(_BREAK.sub("\n", text))))
    parts = (_BLANK.sub(" ", line).strip() for line in plain.replace("\u2019", "'").split("\n"))
    return "\n".join(part for part in parts if part)


def split(text: str, separators: str = ",;") -> list[str]:
    """The parts of a list, cut where a separator stands outside brackets; a comma within a number cuts nothing.

    >>> split("China 1,765 km, Russia (a, b) 7,644 km; Oman 3 km")
    ['China 1,765 km', 'Russia (a, b) 7,644 km', 'Oman 3 km']
    """
    parts, depth, start = [], 0, 0
    for place, ch in enumerate(text):
        depth += (ch in "([") - (ch in ")]")
        depth = max(depth, 0)
        if ch in separators and depth == 0 and not _within_number(text, place):
            parts.append(text[start:place].strip())
            start = place + 1
    return [part for part in (*parts, text[start:].strip()) if part]


def _within_number(text: str, place: int) -> bool:
    return text[place] == "," and re.match(r"\d,\d{3}(?!\d)", text[place - 1 : place + 5]) is not None


def without_brackets(text: str) -> str:
    """Text without its round brackets, nested ones too.

    >>> without_brackets("Kazakh (official, (a) Qazaq) 64.4%")
    'Kazakh 64.4%'
    """
    before = ""
    while before != text:
        before, text = text, _PAREN.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip()


def brackets(text: str) -> list[str]:
    """The contents of the outermost round brackets, in order.

    >>> brackets("a (b (c)) d (e)")
    ['b (c)', 'e']
    """
    found, depth, start = [], 0, 0
    for place, ch in enumerate(text):
        if ch == "(":
            depth += 1
            start = place + 1 if depth == 1 else start
        elif ch == ")" and depth:
            depth -= 1
            if depth == 0:
                found.append(text[start:place])
    return found
