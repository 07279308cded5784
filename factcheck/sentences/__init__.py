"""Sentences, quotations and attributions as spans."""
