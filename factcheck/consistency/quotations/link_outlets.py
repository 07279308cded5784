"""Whether a link leads to another paper, house or brand than its words name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from factcheck import lazy, lexicon
from factcheck.lexicon import table, worded
from factcheck.model.drafts import Link

_worded = worded("against_itself", "link_outlets")

SOUND = lazy.pattern(r"https?://(?!https?[:/])[^/\s]", re.IGNORECASE)


def other_outlet(link: Link, words: str) -> str | None:
    """What is told where the words of a link name one brand, house or paper, and its address is another's."""
    told = _other_brand(link, words) or _other_house(link, words) or _other_paper(link, words)
    if told is None and (outlet := _outlet(words)) is not None and not _is_of(outlet, link.target):
        return f"The text names {outlet}, the address is {urlsplit(link.target).hostname}."
    return told


def _other_brand(link: Link, words: str) -> str | None:
    """A link that names one well-known house and leads to another."""
    hosts: dict[str, list[str]] = table("links")["brands"]
    bare = _worded(r"^the\s+|['’]s(?:\s.*)?$|\s+(?:{behind})$", re.IGNORECASE).sub("", words.strip(" .,”“\"'*_")).lower()  # fmt: skip
    labels = set((urlsplit(link.target).hostname or "").lower().split(".")[:-1])
    if bare not in hosts or labels & set(hosts[bare]):
        return None
    other = next((name for name, known in hosts.items() if name != bare and labels & set(known)), None)
    return f"The text names {words}, the address is of {other}: {urlsplit(link.target).hostname}." if other else None


def _other_house(link: Link, words: str) -> str | None:
    """A link to somebody's own pages that leads to a house of another sort: "on the museum's site" to a playhouse."""
    houses = lexicon.options("links", "houses", "sorts")
    named = lazy.known(rf"(?:^|\W)(?P<house>{houses})(?:['’]s|s['’])? (?:own )?(?:web ?site|site|web ?page|page|home ?page)\b").search(words.lower())  # fmt: skip
    if named is None or not SOUND.match(link.target.strip()):
        return None
    host = (urlsplit(link.target).hostname or "").lower()
    there = {m[0] for m in lazy.known(rf"(?<![a-z])(?:{houses})(?![a-z])").finditer(host)}
    if not there or named["house"] in host or any(named["house"][:4] == one[:4] for one in there):
        return None
    return f"The text names the {named['house']}, the address is {host}."


def _other_paper(link: Link, words: str) -> str | None:
    """What is told of a link whose text cites one paper and that leads to another: "an interview in the Doon Mirror" to the Plains Gazette."""
    papers, pieces, said = (lexicon.options("links", "outlets", key) for key in ("last", "pieces", "said"))
    name = rf"(?P<name>(?:[A-Z][\w’'-]+ ){{1,3}}(?i:{papers}))"
    cited = [
        *_worded(
            rf"(?<!\w)(?i:{pieces}|{{told}})(?: [a-z]+){{0,2}} (?:in|by|from|to) (?:[Tt]he )?{name}(?![\w’'-]| [A-Z])"
        ).finditer(words),
        *re.finditer(rf"(?:^|[a-z] )(?:[Tt]he )?{name}(?:[’']s)? (?:{pieces}|{said})(?!\w)", words),
    ]
    named = {found["name"] for found in cited if found["name"].rpartition(" ")[2][:1].isupper()}
    host = (urlsplit(link.target).hostname or "").lower()
    if len(named) != 1 or _is_of(outlet := named.pop(), link.target):
        return None
    labels = {part for label in host.split(".")[:-1] for part in label.split("-")}
    if labels.isdisjoint({*table("links")["outlets"]["last"], *table("links")["outlets"]["hosted"]}):
        return None
    return f"The text names {outlet}, the address is {host}."


def _outlet(words: str) -> str | None:
    """A paper or station that is all a link's text says."""
    bare = _worded(r"^{from}\s+", re.IGNORECASE).sub("", words).strip(" .,”“\"'*_")
    parts = bare.split()
    if not 1 < len(parts) < 6 or not all(part[0].isupper() or part in {"of", "and", "&", "the"} for part in parts):
        return None
    return bare if parts[-1].lower().rpartition("-")[2] in table("links")["outlets"]["last"] else None


def _is_of(outlet: str, target: str) -> bool:
    """Whether an address may be an outlet's: a word of its own stands in the host, or the host is made of beginnings of its words."""
    labels = (urlsplit(target).hostname or "").lower().split(".")[:-1]
    bare = [lazy.known(r"[^a-z]").sub("", label) for label in labels if label != "www"]
    if any(label in table("links")["hosts"]["shared"] for label in bare):
        return True
    parts = [
        part.lower() for part in lazy.known(r"[\s-]").split(outlet) if part.lower() not in {"the", "of", "and", "&"}
    ]
    own = [part for part in parts if part not in table("links")["outlets"]["last"]] or parts
    return any(part[:4] in label or _shortened(label, ("the", *parts)) for part in own for label in bare)


def _shortened(label: str, words: tuple[str, ...]) -> bool:
    """Whether a host's label is put together from beginnings of a name's words, in order: nytimes, ft, wapo."""
    if not label:
        return True
    return any(
        label.startswith(word[:size]) and _shortened(label[size:], words[at + 1 :])
        for at, word in enumerate(words)
        for size in range(len(word), 0, -1)
    )
