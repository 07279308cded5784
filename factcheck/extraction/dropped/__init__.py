"""What a match is dropped for: questions about its names, its figures (of several, of people, of lengths), and what it reaches over."""
