"""What a match is dropped for: small questions, each asked of the operators it concerns."""

from __future__ import annotations

from factcheck.extraction.dropped import (
    misread_bodies,
    misread_compared,
    misread_figures,
    misread_heads,
    misread_lengths,
    misread_names,
    misread_people,
    misread_peoples,
    misread_sets,
    overreach,
)
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import shared
from factcheck.extraction.subjects.roles import Roles, Test, asked, ways
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def dropped(scene: Scene, roles: Roles) -> bool:
    """Whether a match makes no claim after all."""
    return any(test(scene, roles) for test in asked(_TESTS, scene.operator))


def _untold(scene: Scene, roles: Roles) -> bool:
    """Whether a pattern that goes on with a claim (`weak = "untold"`) follows none of its kind or of the kind `told`."""
    cue = scene.match.cue
    if cue.detail("weak") != "untold":
        return False
    told = (cue.kind.kind, cue.detail("told"))
    if cue.detail("ever"):
        near = (scene.items, *scene.discourse.sentences[-1:])
        titled = any(item.kind == "o" for part in near for item in part)
        return not titled and not any(name in scene.discourse.told for name in told)
    return not any(scene.discourse.just_told(name) for name in told)


def _of_no_whole(scene: Scene, roles: Roles) -> bool:
    """Whether nobody has told how many people a bloc has of whom a pattern (`among = "org"`) counts some: "266 million of those are Indonesians"."""
    if scene.match.cue.detail("among") != "org":
        return False
    if scene.discourse.just_told("group-total"):
        return False
    before = scene.items[: scene.match.first]
    named = next((at for at in range(len(before) - 1, -1, -1) if _is_place(scene, before[at])), -1)
    return named < 0 or not scene.discourse.may_be(before[named], ("org", "set"))


def _is_place(scene: Scene, item: Item) -> bool:
    return item.kind == "e" and scene.discourse.may_be(item, ("org", "set", "country"))


def _of_no_club(scene: Scene, roles: Roles) -> bool:
    """Whether somebody is in or outside an organisation that nothing names (`club = "known"`): "the islands are members"."""
    if scene.match.cue.detail("club") != "known":
        return False
    return scene.match.slot("object") is None and (roles.object is None or roles.object.id is None)


def _likened(scene: Scene, roles: Roles) -> bool:
    """Whether the subject only is what another is compared with: "Cuba has 11 million people, fewer than Belgium, on 110,000 sq km"."""
    at = scene.match.slot("subject")
    if at is None or at != scene.match.first or at < 2 or scene.items[at].possessive:
        return False
    before = scene.items[at - 1].word
    return before == "than" or (
        before == "as" and scene.items[at - 2].word in _LIKENED
    )  # no "as Mali has 16 million people"


_LIKENED = word_set("completing", "as")


def _of_no_border(scene: Scene, roles: Roles) -> bool:
    """Whether the border that a figure goes on with is not known: "all 90 km of it"."""
    return "border" in ways(scene.match) and roles.object is None


def _not_spoken_of(scene: Scene, roles: Roles) -> bool:
    """Whether no word the pattern wants (`near`) stands in the sentence or the one before: "the one with Honduras" may be a border."""
    wanted = frozenset(scene.match.cue.detail("near").split())
    sentences = (scene.items, *scene.discourse.sentences[-1:])
    found = ((part, at) for part in sentences for at, item in enumerate(part) if _word(item) in wanted)
    return bool(wanted) and all(shared(part, at) for part, at in found)


def _word(item: Item) -> str:
    """An item's word; of a figure the noun it counts, of a name its last word: "the Durand Line"."""
    if item.kind == "e" and not item.word:
        return item.label.rpartition(" ")[2].lower()
    return item.word or (item.noun or "" if item.kind == "q" else "")


def _of_next_neighbour(scene: Scene, roles: Roles) -> bool:
    """Whether the neighbour behind a comma has a figure of its own, or another one stood before: "With China it shares 1,236 km of border, with India 1,690"."""
    items, match = scene.items, scene.match
    value, other = match.slot("value"), match.slot("object")
    if not match.cue.kind.symmetric or value is None or other is None or other < value:
        return False
    if not any(item.word == "," for item in items[value + 1 : other]):
        return False
    if any(item.kind == "q" for item in items[other + 1 : other + _NEXT]):
        return True
    figures = [at for at in range(value) if items[at].kind == "q"]
    begin = figures[-1] if figures else 0
    return any(items[at].word in _TOWARDS and items[at + 1].kind == "e" for at in range(begin, value - 1))


_NEXT = 4
_TOWARDS = word_set("completing", "towards")


_TESTS: tuple[tuple[Test, str], ...] = (
    (misread_people.with_article, "holder"),
    (misread_people.body_of_it, "holder"),
    (misread_bodies.begins_a_name, "holder term age"),
    (misread_bodies.heads_another, "holder"),
    (misread_people.of_a_kind, "holder"),
    (misread_people.cut_short, "holder term age"),
    (misread_people.behind_an_event, "age"),
    (misread_people.of_a_body_there, "holder"),
    (misread_people.party_named, "holder"),
    (misread_people.title_of_next, "holder"),
    (misread_people.title_of_unknown, "holder"),
    (misread_names.adjective_alone, "member-of"),
    (misread_sets.over_one, "sum-over"),
    (misread_sets.within, "sum-over"),
    (misread_sets.of_some_body, "count members"),
    (misread_sets.of_its_organ, "count members"),
    (misread_sets.of_a_part_of_it, "count members"),
    (misread_sets.of_one_country_of_it, "range density"),
    (misread_sets.of_others_counted, "term member-of range"),
    (misread_sets.beside_its_neighbour, "count"),
    (misread_names.unknown, ""),
    (misread_names.likened, "range"),
    (misread_names.left_out, ""),
    (_untold, ""),
    (_of_no_whole, "range"),
    (_of_no_club, "member-of"),
    (_of_no_border, "range"),
    (_of_next_neighbour, "range"),
    (_likened, "range density members count"),
    (misread_people.inhuman, ""),
    (misread_people.of_another, "date term age holder"),
    (misread_people.of_one_before, "date term age"),
    (misread_people.of_another_generation, "date term age holder"),
    (misread_bodies.longer_club, "term member-of members date"),
    (misread_people.of_a_share, "age"),
    (misread_people.begun_at, "age"),
    (misread_people.of_no_person, "age"),
    (misread_names.describes_behind, "term"),
    (misread_names.has_its_object, "term"),
    (_not_spoken_of, ""),
    (misread_compared.set_apart, "name"),
    (misread_compared.of_a_thing_there, "ratio"),
    (misread_compared.between_two, "ratio range density rank change"),
    (misread_names.list_found, "name"),
    (misread_names.of_another_sort, "name"),
    (misread_names.names_another, "name"),
    (misread_names.verb_left_out, "name"),
    (misread_names.goes_on_with_another, "name"),
    (misread_names.told_respectively, "name"),
    (misread_people.person_named, "name"),
    (misread_names.only_measured, "neighbours"),
    (misread_names.counted_each, "neighbours"),
    (misread_figures.another_thing, "range change"),
    (misread_sets.shared, "range count"),
    (misread_sets.done_to_all, "count members"),
    (misread_names.dated_from_it, "event"),
    (misread_peoples.by_descent, "range"),
    (misread_heads.freed_by_it, "date"),
    (misread_sets.unpaired, "range"),
    (misread_sets.by_those_counted, "term"),
    (misread_sets.of_a_list_before, "change"),
    (misread_heads.goes_on_before_it, "term date"),
    (misread_heads.kept_by_some, "date"),
    (misread_heads.closes_an_aside, "age term"),
    (misread_names.describes, "term member-of"),
    (misread_names.of_another_head, "member-of"),
    (misread_names.of_some_only, "member-of"),
    (misread_names.people_as_members, "member-of"),
    (misread_names.neighbour_of_another, "ratio"),
    (misread_names.in_its_clause, "member-of"),
    (misread_peoples.is_the_whole, "range"),
    (misread_peoples.of_the_next, "range"),
    (misread_peoples.with_one_of_its_own, "range"),
    (misread_peoples.some_of_others, "range density count rank"),
    (misread_lengths.away, "range"),
    (misread_lengths.summed, "range"),
    (misread_lengths.not_the_first, "range"),
    (misread_lengths.with_another, "range"),
    (misread_lengths.on_a_lake, "range"),
    (misread_sets.only_one, "ratio"),
    (misread_figures.of_an_object, "ratio"),
    (misread_figures.of_what_covers_it, "range"),
    (misread_figures.verb_anew, "range"),
    (misread_figures.next_clause, "range"),
    (misread_sets.one_of_them, "sum-over"),
    (misread_sets.singly, "sum-over"),
    (misread_sets.of_part, "rank"),
    (misread_figures.loosely, "rank"),
    (misread_peoples.come_or_gone, "range"),
    (misread_peoples.who_did, "range"),
    (misread_peoples.of_towns_people, "range"),
    (misread_peoples.of_a_group_told, "range"),
    (misread_peoples.of_a_group_behind, "range"),
    (misread_peoples.whole_of_a_share, "range"),
    (misread_peoples.of_another_folk, "range"),
    (misread_sets.had_by_others, "name"),
    (misread_heads.verb_of_another, ""),
    (misread_heads.goes_on_with_the_first, ""),
    (misread_heads.joined_to_a_name, "holder"),
    (misread_heads.turns_to_the_other, ""),
    (misread_heads.another_acts, ""),
    (misread_heads.aged_before_it, "date"),
    (misread_heads.only_near, ""),
    (misread_heads.another_aged, "age"),
    (misread_heads.picked_of_two, ""),
    (misread_heads.set_aside, ""),
    (misread_heads.told_before, ""),
    (misread_heads.dated_anew, "date term"),
    (misread_heads.subject_of_the_next, "neighbours"),
    (misread_heads.behind_an_aside, ""),
    (overreach.of_clause_before, "date term event"),
    (overreach.of_some_that_act, "term member-of"),
    (overreach.only_colours, "date term"),
    (overreach.dated_by_another, "term"),
    (overreach.done_by_another, "term"),
    (overreach.of_the_next_verb, "date term age"),
    (overreach.said_of_an_object, "sum-over members"),
    (overreach.under_another, "date"),
    (overreach.part_of_the_body, "member-of"),
)
"""What drops a match, with the operators it is asked of; of all where none is named."""
