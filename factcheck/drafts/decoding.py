"""Bytes -> text: UTF-8 first, a byte order mark dropped; other encodings by detection; what is no text is an error."""

from __future__ import annotations

import codecs

from factcheck import lazy
from factcheck.errors import DraftError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b")
_NONE: tuple[str, ...] = ()
_CONTROL_SHARE = 0.02
_HEAD = 8192
_MISREAD = lazy.pattern(r"[a-z][À-ÖØ-Þ](?:[a-z]|\b)|[\x80-\x9f]")
"""A capital with an accent right after a small letter, or a control: the text was not written in this encoding."""


def decode(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what a reader of the sheet has to know of how it was read.

    Raises DraftError for binary content and unknown encodings.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding, name), ()
    wide = _wide(raw)
    if wide is not None:
        return _strict(raw, wide, name), (f"the file has no byte order mark; it was read as {wide}",)
    if raw.startswith(_BINARY) or b"\x00" in raw[:_HEAD]:
        raise _binary(name)
    try:
        text, remarks = raw.decode("utf-8"), _NONE
    except UnicodeDecodeError:
        text, remarks = _other(raw, name)
    if sum(ch < " " and ch not in "\t\n\r\f\v" for ch in text[:_HEAD]) > len(text[:_HEAD]) * _CONTROL_SHARE:
        raise _binary(name)
    return text, remarks


def _binary(name: str) -> DraftError:
    return DraftError(f"{name}: this is a binary file, not text; give a .txt, .md, .html or .docx file")


def _wide(raw: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of a Western text is zero."""
    head = raw[:_HEAD]
    zeros = (head[0::2].count(0), head[1::2].count(0))
    for place, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if zeros[place] > len(head) * 0.35 and zeros[1 - place] == 0 and len(raw) % 2 == 0:
            return encoding
    return None


def _strict(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DraftError(f"{name}: broken {encoding} text at byte {error.start}; save the file as UTF-8") from error


def _other(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Text that is not UTF-8 throughout: UTF-8 with spoilt bytes, else Windows or Mac Western, else as detected."""
    spoilt = raw.decode("utf-8", "replace")
    broken, good = spoilt.count("\ufffd"), sum(ch > "\x7f" and ch != "\ufffd" for ch in spoilt)
    if good >= broken:
        # text in another encoding hardly ever holds whole UTF-8 letters
        line = spoilt.count("\n", 0, spoilt.index("\ufffd")) + 1
        return spoilt, (f"{broken} bytes are no UTF-8 and stand as \ufffd in the text, the first in line {line}",)
    for encoding in ("cp1252", "mac-roman"):
        text = _tried(raw, encoding)
        if text is not None and not _MISREAD.search(text):
            return text, (f"the file is not UTF-8; it was read as {encoding}",)
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        raise DraftError(f"{name}: the encoding cannot be told; save the file as UTF-8")
    return str(best), (f"the file is not UTF-8; it was read as {best.encoding}",)


def _tried(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None
