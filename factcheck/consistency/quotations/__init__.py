"""What is quoted and what is linked: `quoting`, `speakers`, `marks`; `link_checks` with `link_outlets`."""
