"""A file or text -> Draft, by its ending and first bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck.drafts import plain
from factcheck.drafts.decoding import decode
from factcheck.errors import DraftError, UsageError
from factcheck.model.drafts import Draft

LIMIT = 64 * 1024 * 1024


def read(path: str | Path) -> Draft:
    """The draft in a file. Raises UsageError when there is none, DraftError when it cannot be read."""
    place = Path(path)
    if not place.exists():
        raise UsageError(f"{place}: no such file; check the name, or give '-' to read standard input")
    if place.is_dir():
        raise UsageError(f"{place}: this is a folder; name the drafts in it, for example {place}/*.txt")
    try:
        raw = place.read_bytes()
    except OSError as error:
        raise DraftError(f"{place}: cannot be read: {error.strerror}") from error
    return from_bytes(raw, str(place))


def from_bytes(raw: bytes, name: str) -> Draft:
    """The draft in the bytes of a file of this name."""
    if not raw.strip():
        raise DraftError(f"{name}: the file is empty")
    if len(raw) > LIMIT:
        raise DraftError(f"{name}: {len(raw):,} bytes; drafts of up to {LIMIT:,} bytes are read")
    sha256 = hashlib.sha256(raw).hexdigest()
    suffix = Path(name).suffix.lower()
    if raw.startswith(b"PK\x03\x04") or suffix == ".docx":
        from factcheck.drafts import docx

        return docx.read(raw, name, sha256)
    text = decode(raw, name)
    if suffix in {".html", ".htm", ".xhtml"}:
        from factcheck.drafts import html

        return html.read(text, name, sha256)
    if suffix in {".md", ".markdown"}:
        from factcheck.drafts import markdown

        return markdown.read(text, name, sha256)
    return plain.read(text, name, sha256)


def from_text(text: str) -> Draft:
    """A plain text given as such."""
    return plain.read(text, None, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
