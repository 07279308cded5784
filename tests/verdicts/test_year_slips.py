"""A day or month that is an event's but for its year speaks against a sentence that tells that event; other steps, other events and other countries it leaves alone."""

from __future__ import annotations

import pytest

import factcheck


def _labels(text: str) -> set[str]:
    return {str(judged.verdict.label) for judged in factcheck.check(text, as_of="2026-06-01").claims}


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's constitution was approved by referendum on 30 August 1996.",
        "Rwanda approved its constitution in a referendum on 26 May 2005.",
        "Panama abolished its army on 10 February 1992.",
        "Japan mourned. The sea took some 18,000 on 11 March 2012, when a quake off the coast of Tohoku wrecked the reactors at Fukushima.",
        "Kuwait's parliament was dissolved on 10 May 2023 by the emir.",
        "Bangladesh's parliament was dissolved on 6 August 2023.",
        "The Basic Law of Germany was promulgated on 23 May 1950.",
        "Iceland became a republic in June 1945.",
        "Malta became a republic in December 1977.",
        "Portugal became a republic in October 1912.",
        "The US-Chile free trade agreement came into force on 1 January 2006.",
        "The US-Peru trade promotion agreement came into force in February 2011.",
        "The assassination of Anastasio Somoza García in 1958 changed little.",
        "Brunei Town was renamed Bandar Seri Begawan in 1972.",
        "The canal made Panama rich. It was turned over on December 31, 1998.",
        "Hong Kong was British. The colony was handed back on July 1, 1995.",
    ],
)
def test_a_slip_in_the_year_is_refuted(text: str) -> None:
    assert "REFUTED" in _labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese parties signed a power-sharing agreement on 17 August 2019.",
        "The canal made Panama rich. The last accounts were turned over in December 1998.",
        "Hong Kong is Chinese. Its new airport was opened on 6 July 1998, a year after it was handed back on 1 July 1997.",
        "Macau was handed back in 1999. On 20 December 2014 Xi Jinping handed over two pandas.",
        "Macau's casinos changed hands. One was sold on 20 December 2004.",
        "Panama's canal had a new boss. The job was handed over on 31 December 2012.",
        "The Panama Canal was handed back on 31 December 1999. The old barracks were given to a school on 31 December 2003.",
        "Sudan and South Sudan signed an oil agreement in August 2012.",
        "Niger approved a constitution in May 1996.",
        "Kuwait's parliament was dissolved in May 2006.",
        "Ukraine adopted a language law in June 2012.",
        "On 28 June 2012 Ukraine's parliament passed a language law.",
        "On 28 June 2005 Ukraine amended its constitution.",
        "Ukraine changed its constitution in June 2004.",
        "South Korea's voters approved a constitution in October 1980.",
        "Spain's constitution was amended in December 1992.",
        "Tunisia suspended its constitution in July 2021.",
        "On 30 August 2020, Constitution Day, Kassym-Jomart Tokayev opened a park in Kazakhstan.",
        "China became a republic in 1911 after the revolution.",
        "Germany became a republic in 1919 with the Weimar constitution.",
        "Spain's first republic was proclaimed in February 1873.",
        "Kazakhstan became a Soviet republic in December 1936.",
        "Rhodesia declared itself a republic in March 1970.",
        "The US-Chile free trade agreement was signed on 6 June 2003.",
        "The US-Bahrain free trade agreement was ratified in January 2006.",
        "Panama's National Assembly approved a constitutional amendment abolishing the army on 4 October 1994.",
        "The Rif War ended in May 1926.",
        "France held its last nuclear test at Mururoa in January 1996.",
        "Iceland became a kingdom in December 1918.",
    ],
)
def test_another_step_or_event_is_not(text: str) -> None:
    assert not _labels(text) & {"REFUTED", "CONFLICTING"}
