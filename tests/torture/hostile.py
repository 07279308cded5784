"""Drafts meant to do harm: to a browser, to a terminal, to a reader; and whole drafts broken at random."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".md", ".html", ".docx"} and path.stem != "README")  # fmt: skip

SCRIPTS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]></script><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)' x='",
    '" autofocus onfocus="alert(1)" x="',
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>Norway</a>",
    "[Norway](javascript:alert(1))",
    "[Norway](data:text/html;base64,PHNjcmlwdD4=)",
    "<style>@import 'https://x.org/a.css';</style>",
    "</title></style></textarea><script>alert(1)</script>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "{{ 7 * 7 }}{% raw %}{{ ''.__class__ }}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<base href='https://x.org/'><meta http-equiv=refresh content='0;url=https://x.org'>",
    "\\u003cscript\\u003e",
    "<details open ontoggle=alert(1)>",
)

ESCAPES = (
    "\033[2J\033[H",
    "\033]0;owned\007",
    "\033]8;;https://x.org\033\\Norway\033]8;;\033\\",
    "\033]52;c;cm0gLXJm\007",
    "\033[8mhidden\033[0m",
    "\033Pq#0\033\\",
    "\x9b31m",
    "\x9d0;owned\x9c",
    "\x90q\x9c",
    "\r\033[Kfactcheck: all ticked",
    "\b\b\b\b\b\b",
    "\x07\x0e\x0f\x7f",
    "\u202eeurt\u202c",
    "\u2066hidden\u2069",
    "\033[6n\033[c\033[5i",
)

_SPLICES = (
    *SCRIPTS, *ESCAPES, "\0", "\ufeff", "\ud7ff", "\uffff", "\U0010ffff", "\r", "\r\r\n", "\u2028", "\x85", "\x0c", "<", ">", "&", "&#0;", "&#xD800;",
    "&#99999999;", "<table>", "<td>", "</p>", "<pre>", "<sup>", "<a href='#", "<!--", "-->", "<![CDATA[", "<?xml", "<!DOCTYPE", "```", "~~~", "---\n", "---\ntitle: [\n",
    "[^1]:", "](", "![", "|", "||||", "> ", "\t", '"', "“", "”", "’", "(", ")", "9" * 400, "0" * 5000, "1e999999999", "-", "–", "%", "€", "1/0", "0/0", "29 February 2013", "29 February", "31 June 2010",
    "99:99", "year 0", "0 BC", "10^999999999", "two hundred million billion trillion", "½", "٣", "１９８４", "𝟗", "²", "a" * 3000, "é" * 300, "\u0301" * 300, "👩‍👩‍👧" * 50,
)  # fmt: skip


def broken(raw: bytes, seed: int) -> bytes:
    """The bytes of a file cut off, overwritten, spliced, doubled or shuffled; the same seed breaks them the same way."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randint(0, len(raw)) for _ in range(2))
        match chance.randrange(7):
            case 0:
                raw = raw[:to]
            case 1:
                raw = raw[:at] + raw[min(to, at + 40) :]
            case 2:
                raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
            case 3 | 4:
                raw = raw[:at] + chance.choice(_SPLICES).encode("utf-8", "surrogatepass") + raw[at:]
            case 5:
                raw = raw[:to] + raw[at:]
            case _:
                raw = raw[at:to] + raw[:at]
    return raw


def broken_docx(raw: bytes, seed: int) -> bytes:
    """A Word file one of whose parts is broken, or gone, or there under another's name."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    name = chance.choice(sorted(name for name in parts if name.endswith((".xml", ".rels"))))
    match chance.randrange(8):
        case 0:
            del parts[name]
        case 1:
            parts[name] = parts[chance.choice(sorted(parts))]
        case 2:
            parts[name] = b""
        case _:
            parts[name] = _broken_xml(parts[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return out.getvalue()


def _broken_xml(content: bytes, chance: random.Random) -> bytes:
    """XML that still parses, as a rule: elements taken out, doubled, renamed or filled with something else."""
    pieces = content.replace(b"><", b">\0<").split(b"\0")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(pieces))
        match chance.randrange(5):
            case 0:
                del pieces[at : at + 1]
            case 1:
                pieces.insert(at, pieces[chance.randrange(len(pieces))])
            case 2:
                pieces[at] = pieces[at].replace(b"w:r", b"w:tbl").replace(b"w:t>", b"w:tab/>")
            case 3:
                text = chance.choice(_SPLICES)
                escaped = "".join(c for c in text if c >= " ").replace("&", "&amp;").replace("<", "&lt;")
                pieces[at] = pieces[at].replace(b"</w:t>", escaped.encode("utf-8", "replace") + b"</w:t>")
            case _:
                pieces[at] = pieces[at].replace(b'w:val="', b'w:val="-9')
        if not pieces:
            return b""
    return b"".join(pieces)


def cut(raw: bytes, pieces: int) -> Iterator[bytes]:
    """A file cut off at so many places."""
    for at in range(pieces):
        yield raw[: len(raw) * at // pieces]
