"""Pinned packages -> source folders; beside the flow."""
