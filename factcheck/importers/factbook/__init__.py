"""The CIA World Factbook as packed in two registries: profiles -> fields -> statements."""
