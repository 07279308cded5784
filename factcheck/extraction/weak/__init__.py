"""What a match may be of instead of what it names: a question each, by what is asked about; `doubts` has them in their order."""
