"""What a match is dropped for: questions about its names and about its figures."""
