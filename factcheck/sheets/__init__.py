"""Sheets for people and machines: terminal, HTML."""
