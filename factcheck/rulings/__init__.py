"""Decisions of people, kept beside the sheet."""
