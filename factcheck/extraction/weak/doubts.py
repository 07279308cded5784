"""Which doubts are asked of a match, in their order, with the operators each concerns; of all where none is named."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import excepted
from factcheck.extraction.subjects import homes
from factcheck.extraction.subjects.roles import Roles, Test
from factcheck.extraction.weak import (
    behind_names,
    clubs,
    comparisons,
    countries,
    country_parts,
    elsewhere,
    figures,
    heads,
    holders,
    its_nouns,
    lengths,
    people,
    peoples,
    placed,
    shares,
    somebodys,
    subjects,
    taken_in,
    towns,
    undated,
    unnamed_clubs,
)
from factcheck.extraction.wordings.scene import Scene


def excepted_here(scene: Scene, roles: Roles) -> bool:
    """Whether a word of the pattern's `unless` stands in the sentence, as far as a claim's clause goes."""
    unless = scene.match.cue.detail("unless")
    return bool(unless) and excepted(_own_clause(scene), unless)


def _own_clause(scene: Scene) -> list[Item]:
    """The items about a claim that names both its sides, as far as semicolons or a colon before it; of any other, which may take up what stands there, all."""
    items, match = scene.items, scene.match
    sides = [match.slot("subject"), match.slot("object")]
    if scene.operator != "name" or any(at is None or is_pronoun(items[at]) for at in sides):
        return items
    begin = next((one + 1 for one in range(match.first - 1, -1, -1) if items[one].word in {";", ":"}), 0)
    end = next((one for one in range(match.last, len(items)) if items[one].word == ";"), len(items))
    return items[begin:end]


def guessed(scene: Scene, roles: Roles) -> bool:
    """Whether a subject is only what the draft names most."""
    return roles.guessed


TESTS: tuple[tuple[Test, str], ...] = (
    (excepted_here, ""),
    (countries.not_alone, ""),
    (subjects.of_itself, "neighbours range ratio"),
    (subjects.somebodys_own, ""),
    (subjects.one_for_many, ""),
    (subjects.only_measured_by, ""),
    (subjects.only_by_adjective, "range name"),
    (subjects.taking_up_no_name, ""),
    (its_nouns.of_what_it_has, "date term neighbours members count member-of sum-over range rank ratio"),
    (its_nouns.of_then, ""),
    (its_nouns.of_a_region, ""),
    (its_nouns.of_some_of_them, "date term neighbours member-of holder"),
    (its_nouns.of_what_lies_there, "date term neighbours member-of range holder"),
    (people.of_another_ruler, ""),
    (clubs.theirs, "name"),
    (clubs.less_some, "count members sum-over rank share"),
    (clubs.of_a_club_before, "ratio rank range"),
    (countries.of_described_part, "name"),
    (countries.of_one_in_it, ""),
    (countries.vaguely, "rank ratio"),
    (comparisons.at_one_remove, "ratio"),
    (comparisons.counted_somewhere, "ratio"),
    (comparisons.of_something_met, "ratio rank"),
    (comparisons.of_a_noun, "ratio"),
    (comparisons.of_its_people, "ratio"),
    (comparisons.peoples_of_one_place, "ratio"),
    (comparisons.of_either_compared, ""),
    (people.stranger, ""),
    (people.of_kin, ""),
    (people.of_either_of_two_kin, "age date term holder"),
    (people.goes_on_behind_a_death, "date"),
    (people.of_a_surname_alone, ""),
    (people.of_one_beside, "age"),
    (lengths.of_a_stay, "age"),
    (people.of_who_is_told_of, "age"),
    (holders.dates_another_step, "date term"),
    (holders.not_yet, "holder"),
    (holders.had_been, "holder"),
    (holders.of_their_own, "holder"),
    (holders.in_power, "term"),
    (holders.of_a_body, "term"),
    (holders.behind_another, "term"),
    (holders.active_on_him, "term"),
    (people.of_a_native, "date"),
    (people.of_somebody, "age"),
    (people.of_anybody, "age"),
    (figures.passes_over, "range change"),
    (holders.other_post, "term"),
    (holders.of_somebodys, "term"),
    (people.within_an_aside, "age"),
    (people.with_a_title_of_anothers, "age"),
    (holders.seated_elsewhere, "holder"),
    (holders.of_the_name_before, "holder"),
    (holders.of_another, "holder"),
    (peoples.of_the_measure_told, "range"),
    (undated.at_some_time, "range density ratio rank count members sum-over name holder"),
    (countries.only_by_group, ""),
    (countries.of_part, ""),
    (countries.of_no_whole, "range"),
    (countries.with_others_of_its_own, "range"),
    (countries.of_thing_before, ""),
    (countries.of_a_set, "range density"),
    (countries.of_several_lands, "range density"),
    (placed.called_state, ""),
    (placed.of_another_by_its_name, ""),
    (placed.of_an_empire, "range share rank ratio density name neighbours"),
    (placed.placed_elsewhere, ""),
    (placed.what_lies_in_it, "rank"),
    (placed.beside_the_subject, "ratio"),
    (placed.of_what_follows, "date"),
    (comparisons.of_one_of_those_before, "ratio"),
    (placed.only_placing, ""),
    (placed.where_it_lies, "range ratio"),
    (countries.of_another_noun, "range"),
    (towns.in_a_town, "range"),
    (towns.behind_a_town, "range"),
    (elsewhere.turned_away, "range density rank ratio name"),
    (elsewhere.beside_it, ""),
    (elsewhere.of_a_firm, "range"),
    (elsewhere.in_a_participles_aside, ""),
    (elsewhere.of_the_name_joined, ""),
    (elsewhere.opened_by_another, "range density rank ratio"),
    (elsewhere.leads_to_another, "range density"),
    (elsewhere.of_a_half_told, "date term"),
    (elsewhere.of_some_people_told, ""),
    (elsewhere.of_one_set_apart, ""),
    (elsewhere.of_one_beside, "date term member-of range density rank ratio name members count"),
    (elsewhere.of_what_was_told, "range density rank ratio name"),
    (heads.of_another_head, ""),
    (behind_names.behind_another_name, ""),
    (behind_names.only_an_aside, ""),
    (behind_names.in_a_work, ""),
    (behind_names.held_against, ""),
    (heads.that_one, ""),
    (behind_names.of_which_one, ""),
    (heads.apart_from_the_club, "member-of term"),
    (country_parts.of_a_half, ""),
    (country_parts.qualified, ""),
    (country_parts.of_a_share, "range"),
    (country_parts.named_just_before, "range density rank ratio"),
    (country_parts.does_itself, ""),
    (country_parts.of_some_of_it, "member-of neighbours name term"),
    (heads.of_one_of_two, ""),
    (heads.of_a_party, "holder"),
    (country_parts.near_a_part, "name holder"),
    (country_parts.boxed_under_a_part, ""),
    (country_parts.official_in_part, "name"),
    (shares.of_another_whole, "range"),
    (shares.behind_a_part, "range"),
    (figures.of_one_thing, "range ratio change"),
    (peoples.among_some, "range"),
    (peoples.of_another_land, ""),
    (peoples.reads_something, "range"),
    (lengths.on_its_slopes, "range"),
    (figures.partly, "range"),
    (taken_in.with_riders, "sum-over"),
    (taken_in.goes_on, "sum-over"),
    (taken_in.with_another, "range density"),
    (unnamed_clubs.one_of_several, "term"),
    (unnamed_clubs.only_called, "term"),
    (clubs.hardly_founded, "date"),
    (clubs.to_a_town, "term"),
    (clubs.in_its_own_town, "sum-over"),
    (clubs.somebody_of, "term"),
    (unnamed_clubs.any_group, "members date term member-of"),
    (unnamed_clubs.which_club, "member-of"),
    (unnamed_clubs.not_met_in_full, ""),
    (unnamed_clubs.unsaid_club, "member-of term"),
    (clubs.behind_preposition, "member-of term name"),
    (comparisons.but_for, "rank"),
    (comparisons.gone_by, "rank ratio"),
    (comparisons.narrowed_behind, "rank"),
    (comparisons.of_a_form, "rank"),
    (undated.over_years, "range"),
    (undated.counted_to_another, "date term"),
    (peoples.of_some_nation, "range"),
    (peoples.of_citizens, "range"),
    (figures.or_another, "range density count members"),
    (figures.beside_another, "sum-over"),
    (lengths.of_a_stretch, "range"),
    (lengths.of_a_railway, "range"),
    (lengths.above_something, "range"),
    (lengths.of_a_lake, "range"),
    (lengths.of_a_building, "range"),
    (peoples.living_elsewhere, "range"),
    (peoples.density_of_things, "density"),
    (towns.in_its_town, "range density"),
    (homes.only_in_a_way, "name"),
    (comparisons.in_one_respect, "ratio"),
    (comparisons.imagined, "ratio rank"),
    (clubs.of_one_before, "date term"),
    (clubs.of_what_it_has, "term member-of"),
    (clubs.freed_from, "date"),
    (clubs.or_who_joined, "sum-over members"),
    (clubs.of_a_new_thing, "members sum-over"),
)
"""What makes a match weak."""

OF_ITSELF = frozenset(
    [
        countries.of_part,
        countries.of_no_whole,
        countries.with_others_of_its_own,
        undated.at_some_time,
        holders.in_power,
        clubs.hardly_founded,
        clubs.freed_from,
        unnamed_clubs.one_of_several,
        unnamed_clubs.only_called,
        unnamed_clubs.unsaid_club,
        unnamed_clubs.not_met_in_full,
    ]
)
"""Doubts that do not come of another subject, whom the words tell of."""

WHOSE: tuple[tuple[Test, str], ...] = (
    (guessed, ""),
    (countries.not_only_here, ""),
    (somebodys.of_somebody, ""),
    (somebodys.of_a_rulers, ""),
    (somebodys.of_those_who_ruled, "date"),
    (towns.beside_town, "range density rank ratio"),
)
"""What leaves open only whose a claim is, so that other claims of its paragraph may settle it."""
