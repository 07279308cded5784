"""Claims and statements -> verdicts."""
