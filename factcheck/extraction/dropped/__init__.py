"""What a match is dropped for: questions about its names (what is only compared with in `misread_compared`), its figures (of several, of people, of lengths), and what it reaches over."""
