"""Whose an open figure, date or superlative is: of whom its verb is said, what it is a part of, or where it is told."""

from __future__ import annotations

from factcheck.extraction.items import noun_phrases
from factcheck.extraction.items.cues import forms
from factcheck.extraction.items.items import is_pronoun
from factcheck.extraction.items.noun_phrases import OWNING, PREPOSITIONS, REACH, SAYING, Run
from factcheck.extraction.subjects.owners import Owners
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.mentions import Quantity

OPEN = frozenset(["other-quantity", "other-date", "superlative"])
"""Kinds of claims that no other kind has taken."""
_PLACED = OPEN | {"population"}
"""Kinds of figures that are of the place where they are told."""
_PLACING = word_set("clauses", "whose", "placing")
_SECOND = word_set("clauses", "whose", "second")
_BEING = forms("be") | word_set("clauses", "whose", "becoming")
_STOPS = word_set("clauses", "whose", "stops")
_NOBODY = frozenset(["duration"])
"""Measures of figures that are nobody's: "three years have passed"."""
_LABELLED = 6
"""Items before a colon that may be what a line tells of."""
_TITLES = 2
"""Words between a verb of saying and the name of who says it."""
_OPENING = frozenset([",", "(", "–", "—"])
_CLOSING = frozenset([",", "(", ")", "–", "—", "."])


class Whose(Owners):
    """Whose the figures, dates and superlatives of one sentence are."""

    def whole(self, at: int) -> Named | None:
        """What a count is of, behind it: "the seven nations of the isthmus"."""
        if self.word(at + 1) not in OWNING or at + 2 >= len(self.items):
            return None
        end = at + 2
        while end < len(self.items) and self._goes_on(end):
            end += 1
        return self.owner((at + 2, end))[0] if end > at + 2 else None

    def _goes_on(self, at: int) -> bool:
        """Whether a noun phrase goes on with an item."""
        item = self.items[at]
        if item.kind == "e":
            return not noun_phrases.is_relative(item)
        return (
            item.kind == "w"
            and item.word.replace("-", "").isalpha()
            and item.word not in PREPOSITIONS | SAYING | _STOPS
            and not noun_phrases.is_verb(self.items, at, self.text)
        )

    def superlative(self, at: int, last: int) -> Named | None:
        """What a superlative is said of: what it is in apposition to, what "is" it, or who does it."""
        owner = at - 1
        owned = owner >= 0 and self.items[owner].kind == "e" and self.items[owner].possessive
        apposed = self._apposed(owner if owned else at)
        if apposed is not None:
            return self.who(apposed)
        if (
            self.word(last) == ","
            and last + 1 < len(self.items)
            and self.items[last + 1].kind == "e"
            and self.word(last + 2) in _CLOSING
        ):
            return self.who(last + 1)
        if self.word(last) in _BEING and last + 1 < len(self.items) and self.items[last + 1].kind == "e":
            return self.who(last + 1)
        verb = noun_phrases.verb_before(self.items, at, self.text)
        if verb >= 0 and (not owned or any(self.word(one) in _BEING for one in range(verb, at))):
            run = noun_phrases.subject_of(self.items, verb, self.text)
            return self._subject(run)[0]
        if owned:
            return self.who(owner)
        comma = next((one for one in range(at - 1, max(0, at - REACH), -1) if self.word(one) == ","), 0)
        aside = verb < 0 and comma > 0 and self.items[comma - 1].kind == "e" and self.word(last) == ","
        return self.who(comma - 1) if aside else None

    def _subject(self, run: Run | None) -> tuple[Named | None, Named | None]:
        """The owner of a subject; of nobody ("there", "it is ...") None."""
        if run is None or getattr(self.items[run[0]].mention, "measure", "") in _NOBODY:
            return None, None
        return self.owner(run)

    def _apposed(self, at: int) -> int | None:
        """The name that what begins at an index stands in apposition to: "Panama, the second most populous, ..."."""
        if self.word(at - 1) not in _OPENING or at < 2:
            return None
        name, before = self.items[at - 2], [item.word for item in self.items[max(0, at - 2 - _TITLES) : at - 2]]
        if name.kind != "e" or is_pronoun(name) or name.possessive or not SAYING.isdisjoint(before):
            return None
        return None if name.alias == "shape" and before[-1:] == ["of"] else at - 2

    def figure(self, at: int, claim: Claim) -> tuple[Named | None, Named | None]:
        """Whose a figure or date is, and what of theirs."""
        counted = self._counted(at, claim)
        subject, other = self._whose(at, claim, counted=counted is not None)
        if subject is None:
            return counted, None
        return subject, counted or self._second(at) or other

    def _whose(self, at: int, claim: Claim, *, counted: bool) -> tuple[Named | None, Named | None]:
        item = self.items[at]
        lasting = item.kind == "d" or getattr(item.mention, "measure", "") in _NOBODY
        if not lasting and (apposed := self._apposed(at)) is not None:
            return self.who(apposed), None
        before = self.items[at - 1] if at else None
        if before is not None and before.kind == "e" and before.possessive and not is_pronoun(before):
            return self.who(at - 1), None
        if item.kind == "d" and noun_phrases.dates_clause(self.items, at, self.text):
            run = noun_phrases.subject_behind(self.items, at, self.text)
            return self._subject(run)
        verb = noun_phrases.verb_before(self.items, at, self.text)
        if not lasting and (run := self._of(at, verb)) is not None:
            whole = self.owner(run)
            if verb < 0 or whole[0].id is not None or whole[0].members:
                return whole
        if verb > 0 or (verb == 0 and self.items[0].word not in forms("participle")):
            return self._governed(verb, at, counted=counted)
        found = self._ungoverned(at, lasting=lasting)
        if found[0] is None and not lasting and claim.kind in _PLACED:
            found = self._place_behind(at), None
        return found if found[0] is not None else self._labelled(at)

    def _of(self, at: int, verb: int) -> Run | None:
        """The phrase that a figure is a part of: "two-thirds of Moldova's exports"; behind a verb only one with a name."""
        if self.word(at + 1) != "of":
            return None
        end = at + 2
        while end < len(self.items) and (self._goes_on(end) or (end > at + 2 and self.word(end) in OWNING)):
            end += 1
        run = noun_phrases.trimmed(self.items, at + 2, end)
        if run is None or (verb >= 0 and not any(self.items[one].kind == "e" for one in range(*run))):
            return None
        return run

    def _governed(self, verb: int, at: int, *, counted: bool) -> tuple[Named | None, Named | None]:
        """Of whom the verb before a figure is said; of "there are" where they are."""
        run = noun_phrases.subject_of(self.items, verb, self.text)
        if run is None and self.word(verb - 1) == "there":
            return self._place_behind(at), None
        return (None, None) if run is None else self.owner(run, counted=counted)

    def _ungoverned(self, at: int, *, lasting: bool) -> tuple[Named | None, Named | None]:
        """Whose a figure is that no verb stands before: of whom the sentence goes on to speak, or what an aside is about."""
        if noun_phrases.is_fronted(self.items, at) or (not lasting and self._leads(at)):
            run = noun_phrases.behind_fronting(self.items, at, self.text)
            if run is not None:
                return self.owner(run)
        if lasting or at < 2 or self.word(at - 1) not in {"at", "with"} or self.word(at - 2) != ",":
            return None, None
        start = comma = at - 2
        while (
            start > max(0, at - REACH)
            and not noun_phrases.is_break(self.items, start - 1)
            and self.word(start - 1) != ","
        ):
            start -= 1
        run = noun_phrases.trimmed(self.items, start, comma)
        if run is None or any(self.items[one].kind == "q" or self.word(one) in SAYING for one in range(*run)):
            return None, None
        return self.owner(run)

    def _leads(self, at: int) -> bool:
        """Whether a name stands right behind the comma that ends a phrase with a figure: "Twice the size of Wales, Lesotho ..."."""
        verb = noun_phrases.verb_behind(self.items, at, self.text)
        return any(self.word(one - 1) == "," and self.items[one].kind == "e" for one in range(at + 2, verb))

    def _labelled(self, at: int) -> tuple[Named | None, Named | None]:
        """What a label before a colon names: "Population: up by about a fifth"."""
        begin = noun_phrases.clause_start(self.items, at)
        if not begin or self.word(begin - 1) != ":" or begin > _LABELLED:
            return None, None
        run = noun_phrases.trimmed(self.items, 0, begin - 1)
        if run is None or any(noun_phrases.is_verb(self.items, one, self.text) for one in range(*run)):
            return None, None
        return self.owner(run)

    def _place_behind(self, at: int) -> Named | None:
        """Where something is or happens, behind its figure in the clause: "23 people were killed in clashes in Osh"."""
        for index in range(at + 1, min(len(self.items), at + REACH)):
            if noun_phrases.is_break(self.items, index) or noun_phrases.is_relative(self.items[index]):
                return None
            if self.items[index].kind == "e" and self.word(index - 1) in _PLACING and not self._is_no_place(index):
                return self.who(index)
            if self.word(index - 1) in _PLACING and self._is_name(index):
                end = index
                while end < len(self.items) and self._is_name(end):
                    end += 1
                return self.said((index, end))
        return None

    def _is_no_place(self, at: int) -> bool:
        """Whether a name is a pronoun, or one of a currency or language, in which something is told."""
        ids = self.items[at].candidates
        if self.items[at].alias.startswith("pronoun"):
            return True
        return bool(ids) and all(id_.startswith(("currency:", "language:")) for id_ in ids)

    def _is_name(self, at: int) -> bool:
        """Whether a word is written large."""
        item = self.items[at]
        return item.kind == "w" and self.text[item.start].isupper()

    def _second(self, at: int) -> Named | None:
        """A second party behind a figure in its clause: "two-thirds of them went to the European Union"."""
        for index in range(at + 1, min(len(self.items), at + REACH)):
            if noun_phrases.is_break(self.items, index) or self.word(index) in {",", "and"}:
                return None
            if self.items[index].kind == "e" and not is_pronoun(self.items[index]) and self.word(index - 1) in _SECOND:
                found = self.who(index)
                return found if found.id is not None or found.members else None
        return None

    def _counted(self, at: int, claim: Claim) -> Named | None:
        """What a figure counts, with what was done to them: "23 people were killed"."""
        quantity = claim.quantity
        if not isinstance(quantity, Quantity) or not quantity.noun or claim.kind not in OPEN:
            return None
        done = self.word(at + 2)
        passive = self.word(at + 1) in forms("be") and (done.endswith("ed") or done in forms("participle"))
        return Named(None, f"{quantity.noun} {done}" if passive else quantity.noun)
