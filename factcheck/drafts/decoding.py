"""Bytes -> text: UTF-8 first, a byte order mark dropped; other encodings by detection; what is no text is an error."""

from __future__ import annotations

import codecs

from factcheck.errors import DraftError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
_CONTROL_SHARE = 0.02


def decode(raw: bytes, name: str) -> str:
    """The text of a file. Raises DraftError for binary content and unknown encodings."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding, name)
    if raw.startswith(_BINARY) or b"\x00" in raw[:8192]:
        raise DraftError(f"{name}: this is a binary file, not text; give a .txt, .md, .html or .docx file")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _guessed(raw, name)
    if sum(ch < " " and ch not in "\t\n\r\f\v" for ch in text[:8192]) > len(text[:8192]) * _CONTROL_SHARE:
        raise DraftError(f"{name}: this is a binary file, not text; give a .txt, .md, .html or .docx file")
    return text


def _strict(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DraftError(f"{name}: broken {encoding} text at byte {error.start}; save the file as UTF-8") from error


def _guessed(raw: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        raise DraftError(f"{name}: the encoding cannot be told; save the file as UTF-8")
    return str(best)
