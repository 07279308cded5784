"""Frozen values and closed lists: what flows between the stages. No logic of a stage, no input or output."""
