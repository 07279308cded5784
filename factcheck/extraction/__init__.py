"""Kind files and mentions -> claims."""
