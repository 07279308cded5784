"""Quantities, dates, entities, hedges and identifiers in a text."""
