"""Characters that would move the cursor, colour or turn round what a terminal shows, made visible: a draft says nothing to the terminal."""

from __future__ import annotations

from factcheck import lazy

_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SHOWN = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: "\u2421",
    **dict.fromkeys([*range(0x80, 0xA0), *map(ord, _TURNS)], "\ufffd"),
}
_IN_JSON = lazy.pattern(f"[\x7f-\x9f{_TURNS}]")


def visible(text: str) -> str:
    """The text, as long as it was, with a sign for each such character.

    >>> visible("a\\x1b[31mred")
    'a␛[31mred'
    """
    return text.translate(_SHOWN)


def escaped(text: str) -> str:
    """JSON text with the ones it may hold unescaped written as escapes: the same values."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
