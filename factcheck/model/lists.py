"""The closed lists of the contract: labels, displays, reasons, caveats, modalities."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What the stored sources say of a claim."""

    SUPPORTED = "SUPPORTED"
    REFUTED = "REFUTED"
    CONFLICTING = "CONFLICTING"
    NOT_ENOUGH_INFO = "NOT_ENOUGH_INFO"


class Display(StrEnum):
    """What a desk does with a claim."""

    TICK = "tick"
    CHANGE = "change"
    QUERY = "query"
    BY_HAND = "by-hand"


JUDGED_REASONS = frozenset(
    ["agrees", "outside", "computed", "absent-from-complete-list", "impossible", "differs-in-draft"]
)
OPEN_REASONS = frozenset(
    [
        "no-source",
        "close",
        "source-too-old",
        "not-yet-known",
        "ambiguous-subject",
        "no-subject",
        "no-date",
        "other-definition",
        "unverified-source",
        "kind-on-trial",
        "sources-split",
        "superlative",
        "spelled-two-ways",
        "no-first-reference",
        "near-miss",
    ]
)
UNCHECKED_REASONS = frozenset(
    [
        "opinion",
        "question",
        "forecast",
        "not-checkable",
        "page-furniture",
        "no-kind",
        "name",
        "title",
        "quote",
        "superlative",
        "link",
        "caption",
        "statement",
    ]
)
SETTLED_REASONS = frozenset(["opinion", "question", "forecast", "not-checkable", "page-furniture"])
"""Reasons that say there is nothing to look up; what is unchecked for any other reason counts as not looked at."""
CAVEATS = frozenset(
    [
        "rounded",
        "near",
        "outdated",
        "later-edition",
        "other-definition",
        "between-years",
        "planned",
        "attributed",
        "sources-differ",
        "understated",
        "overstated",
        "ceiling",
        "unverified",
        "whose-estimate",
        "rate-date",
        "price-base",
    ]
)
QUIET_CAVEATS = frozenset(["rounded", "near", "planned", "later-edition", "attributed"])
"""Caveats that keep the tick; any other makes a supported claim a query."""

MODALITIES = frozenset(["asserted", "planned", "hypothetical", "negated", "opinion", "question"])
ROLES = frozenset(
    [
        "title",
        "description",
        "heading",
        "deck",
        "byline",
        "paragraph",
        "list-item",
        "table-row",
        "caption",
        "alt",
        "pull-quote",
        "footnote",
    ]
)
MENTION_KINDS = ("quantity", "date", "entity", "hedge", "identifier")
EVIDENCE_ROLES = frozenset(["statement", "computed", "operand", "list", "passage", "text", "calendar", "ruling"])
GALLEY_KINDS = ("name", "title", "figure", "date", "quotation", "superlative", "link", "caption", "statement")
"""What the galley lists."""
GALLEY_STATES = ("citation", "draft", "open")
"""How an item of the galley stands: ticked by a citation, by the draft itself, or open."""
FAIL_ON = ("refuted", "conflicting", "query", "open", "never")
