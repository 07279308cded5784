"""Evidence and verdicts. No verdict can be built without evidence."""

from __future__ import annotations

from factcheck.frozen import dataclass
from factcheck.model.lists import (
    CAVEATS,
    EVIDENCE_ROLES,
    JUDGED_REASONS,
    OPEN_REASONS,
    QUIET_CAVEATS,
    Display,
    Label,
)


@dataclass(frozen=True, slots=True)
class Caveat:
    """A limit of a verdict: its code (lists.CAVEATS) and one line in words."""

    code: str
    text: str

    def __post_init__(self) -> None:
        if self.code not in CAVEATS:
            raise ValueError(f"{self.code!r} is not a caveat; known: {', '.join(sorted(CAVEATS))}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What decides a claim, with one line of working a person can redo.

    `agrees` is True, False, or None where it informs without deciding.
    `span` points at words of the draft (role "text"); source, edition and statement cite a source.
    """

    role: str
    agrees: bool | None
    working: str
    source: str | None = None
    edition: str | None = None
    statement: str | None = None
    value: str | None = None
    unit: str | None = None
    point_in_time: str | None = None
    locator: str | None = None
    url: str | None = None
    quote: str | None = None
    span: tuple[int, int] | None = None
    title: str | None = None

    def __post_init__(self) -> None:
        if self.role not in EVIDENCE_ROLES:
            raise ValueError(f"{self.role!r} is not an evidence role")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Label + reason + caveats + evidence of one claim."""

    label: Label
    reason: str
    explanation: str
    evidence: tuple[Evidence, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    suggestion: str | None = None

    def __post_init__(self) -> None:
        allowed = OPEN_REASONS if self.label is Label.NOT_ENOUGH_INFO else JUDGED_REASONS
        if self.reason not in allowed:
            raise ValueError(f"reason {self.reason!r} does not go with {self.label}")
        if self.label is Label.NOT_ENOUGH_INFO:
            return
        if not any(piece.agrees is not None for piece in self.evidence):
            raise ValueError(f"a verdict {self.label} needs evidence that agrees or disagrees")

    @property
    def display(self) -> Display:
        """What a desk does with it, from label and caveats."""
        if self.label is Label.REFUTED:
            return Display.CHANGE
        if self.label is Label.CONFLICTING:
            return Display.QUERY
        if self.label is Label.NOT_ENOUGH_INFO:
            return Display.QUERY if self.reason in QUERY_REASONS or self._is_doubted else Display.BY_HAND
        return Display.TICK if all(c.code in QUIET_CAVEATS for c in self.caveats) else Display.QUERY

    @property
    def _is_doubted(self) -> bool:
        """Whether all that is cited and not read says otherwise: no more than a reason to look."""
        told = [piece.agrees for piece in self.evidence]
        return self.reason == "unverified-source" and bool(told) and all(agrees is False for agrees in told)


QUERY_REASONS = frozenset(
    ["close", "kind-on-trial", "sources-split", "spelled-two-ways", "no-first-reference", "near-miss"]
)
"""Open reasons that ask for a look rather than a search."""
