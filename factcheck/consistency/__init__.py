"""The draft against itself: its own arithmetic and calendar. Evidence is the two places, or the calculation."""
