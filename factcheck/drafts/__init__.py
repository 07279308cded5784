"""Bytes -> Draft: text, Markdown, HTML, Word."""
