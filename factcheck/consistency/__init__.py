"""The draft against itself: names, titles, headline and body, arithmetic, calendar, quotes."""
