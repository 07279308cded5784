"""Totals over several countries and places in an order among them, in many words; and what is no such total."""

from __future__ import annotations

import pytest

from factcheck import api

AS_OF = "2014-06-01"

TOTALS = (
    "The three Baltic states, 175,000 square kilometres in all, are small.",
    "Mercosur's four founders, Argentina, Brazil, Paraguay and Uruguay, together cover some 11.9 million sq km.",
    "Argentina and Chile share the south. The two together cover 3.5 million square kilometres.",
    "Kenya, Uganda and Tanzania want one currency; the trio has some 135 million inhabitants.",
    "Benelux – 75,000 square kilometres, 28 million people – began in 1944.",
    "The Gulf Cooperation Council's six members hold some 50 million people.",
    "The customs union links Russia, Belarus and Kazakhstan, a market of 170 million.",
    "Russia, Belarus and Kazakhstan: 170 million consumers in one market.",
    "Together the population of Russia, Belarus and Kazakhstan is 170 million.",
    "India and China, with 2.6 billion people, are more than a third of mankind.",
    "Ecuador, Peru and Bolivia, three countries with a combined area of 2.66 million square kilometres, met.",
    "The combined area of Peru, Ecuador and Bolivia is 2.66 million square kilometres.",
    "The Maghreb's five countries – Morocco, Algeria, Tunisia, Libya and Mauritania – number some 90 million people.",
    "ASEAN's ten members cover 4.5 million square kilometres, 1.9 million of them Indonesia's.",
    "Chile, Bolivia and Peru once fought a war; today some 58 million people live in the three.",
    "Rwanda and Burundi, each no larger than Belgium, have a joint population of some 22 million.",
    "Belgium, the Netherlands and Luxembourg, 28 million people all told, form a union.",
    "Guinea, Liberia and Sierra Leone, 22 million people in all, form the Mano River Union.",
)
RANKS = (
    "Russia, Belarus and Kazakhstan form a union. Of the three, Kazakhstan is the second largest.",
    "Estonia, Latvia and Lithuania joined together. Estonia, smallest of the trio, uses the euro.",
    "Bolivia borders Argentina, Brazil, Chile, Paraguay and Peru. Brazil is the largest of these.",
    "Sweden, Norway and Denmark are kingdoms; Sweden is the largest of the three by far.",
    "Sweden, Norway and Denmark are kingdoms. The least populous of them is Norway.",
    "Togo, Benin and Ghana lie side by side, Togo being the smallest of the three.",
)
WRONG = (
    "Mercosur's four founders, Argentina, Brazil, Paraguay and Uruguay, together cover some 8.9 million sq km.",
    "Kenya, Uganda and Tanzania want one currency; the trio together has some 235 million inhabitants.",
    "The combined area of Peru, Ecuador and Bolivia is 3.66 million square kilometres.",
    "ASEAN's ten members cover 9.5 million square kilometres.",
    "Sweden, Norway and Denmark are kingdoms. The least populous of the three is Sweden.",
)
OTHERS = (
    "Together with Slovakia the Czech Republic has 16 million people.",
    "With Slovakia the Czech Republic covers 128,000 square kilometres.",
    "The Czech Republic has 16 million people together with Slovakia.",
    "Sudan, the south included, covered 2.5 million square kilometres.",
    "Combined with Rwanda, Burundi has 22 million people.",
    "Mali, combined with Niger, covers 2.5 million square kilometres.",
    "In union with Egypt, Syria once formed a state of 30 million people.",
    "Like Niger, Mali covers more than a million square kilometres; with it, 2.5 million square kilometres.",
    "The Nordic countries, Greenland and all, cover 3.5 million square kilometres.",
    "The Nordic countries cover 3.5 million square kilometres, most of it Greenland's ice.",
    "The Nordic countries stretch over 3.4 million square kilometres if Greenland is counted.",
    "The three Benelux states have 1.2 million people in Brussels alone.",
    "Benelux, with 1.2 million people in its largest city, is small.",
    "Kenya, Uganda and Tanzania together have 2 million people with HIV.",
    "ASEAN has 100 million people under ten.",
    "The Baltic states, with a million people of Russian tongue, are wary.",
    "Angola and Namibia together have 300,000 square kilometres of parks.",
    "Sweden, Norway and Finland share the north. The three have 80,000 Sami between them.",
    "Germany, France and Poland met. Of these, Poland is the most populous after the other two.",
    "The three Baltic states had almost eight million people between them in 1990 and have a little over six million now.",
    "In 1990 the three Baltic states, small as they are, had almost eight million people between them.",
    "Sweden, Norway and Denmark met. The biggest of the three delegations was Denmark's.",
    "France, Spain and Portugal bid. Of the three, Portugal is the largest exporter of cork.",
)


def _labels(text: str, kind: str = "") -> set[str]:
    return {one.verdict.label.value for one in api.check(text, AS_OF).claims if not kind or one.claim.kind == kind}


@pytest.mark.parametrize("text", TOTALS)
def test_a_total_is_read(text: str) -> None:
    assert "SUPPORTED" in _labels(text, "group-total")
    assert "REFUTED" not in _labels(text)


@pytest.mark.parametrize("text", RANKS)
def test_a_place_among_those_named_is_read(text: str) -> None:
    assert _labels(text, "rank") == {"SUPPORTED"}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_one_is_told(text: str) -> None:
    assert "REFUTED" in _labels(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_another_figure_is_not_refuted(text: str) -> None:
    assert "REFUTED" not in _labels(text)
