"""A file or text -> Draft, by its ending and first bytes."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from factcheck import lazy
from factcheck.drafts import language, plain
from factcheck.drafts.decoding import decode
from factcheck.errors import DraftError, UsageError
from factcheck.frozen import replace
from factcheck.model.drafts import Draft

_PLAIN = frozenset({".md", ".markdown"})
_HTML = lazy.pattern(r"\s*(?:<!--.*?-->\s*)*(?:<!doctype html\b|<html\b)", re.IGNORECASE | re.DOTALL)
LIMIT = 64 * 1024 * 1024
"""Bytes of a file; pictures in it count."""
LONGEST = 10_000_000
"""Characters of text: a shelf of books. What is longer is no draft, and would take minutes."""
_OTHER_FILES = (
    (b"%PDF", "a PDF", "save its text as .txt, or give the .docx it was made from"),
    (b"{\\rtf", "an RTF file", "open it in Word and save it as .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, or one protected by a password", "open it in Word and save it as .docx"),
)


def read(path: str | Path) -> Draft:
    """The draft in a file. Raises UsageError when there is none, DraftError when it cannot be read."""
    place = Path(path)
    try:
        if not place.exists():
            raise UsageError(f"{place}: no such file; check the name, or give '-' to read standard input")
        if place.is_dir():
            raise UsageError(f"{place}: this is a folder; name the drafts in it, for example {place}/*.txt")
        with place.open("rb") as file:
            raw = file.read(LIMIT + 1)  # a device may never end
    except OSError as error:
        raise DraftError(f"{place}: cannot be read: {error.strerror}") from error
    return from_bytes(raw, str(place))


def from_bytes(raw: bytes, name: str) -> Draft:
    """The draft in the bytes of a file of this name."""
    if not raw.strip():
        raise DraftError(f"{name}: the file is empty")
    if len(raw) > LIMIT:
        raise DraftError(f"{name}: more than {LIMIT:,} bytes; drafts of up to {LIMIT:,} bytes are read")
    for mark, what, remedy in _OTHER_FILES:
        if raw.startswith(mark):
            raise DraftError(f"{name}: this is {what}; {remedy}")
    draft = _read(raw, name)
    if not draft.text.strip():
        raise DraftError(f"{name}: the draft holds no text")
    if len(draft.text) > LONGEST:
        raise DraftError(
            f"{name}: {len(draft.text):,} characters; drafts of up to {LONGEST:,} are read: split it into several files"
        )
    return replace(draft, language=_language(draft))


def _read(raw: bytes, name: str) -> Draft:
    sha256 = hashlib.sha256(raw).hexdigest()
    suffix = Path(name).suffix.lower()
    if raw.startswith(b"PK\x03\x04") or suffix == ".docx":
        from factcheck.drafts import docx

        return docx.read(raw, name, sha256)
    text, remarks = decode(raw, name)
    if suffix in {".html", ".htm", ".xhtml"} or (suffix not in _PLAIN and _HTML.match(text)):
        from factcheck.drafts import html

        draft = html.read(text, name, sha256)
    elif suffix in {".md", ".markdown"}:
        from factcheck.drafts import markdown

        draft = markdown.read(text, name, sha256)
    else:
        draft = plain.read(text, name, sha256)
    return replace(draft, remarks=remarks)


def _language(draft: Draft) -> str:
    """The draft's language: as declared where that is some English, else as its words tell."""
    told = language.tell(draft.reading or draft.text)
    return draft.language if told == language.ENGLISH and language.is_english(draft.language) else told


def from_text(text: str) -> Draft:
    """A plain text given as such."""
    draft = plain.read(text, None, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return replace(draft, language=language.tell(text))
