"""Claims -> statements."""
