"""Economic series by country and year: the World Economic Outlook of the International Monetary Fund, as packed in pydeflate."""
