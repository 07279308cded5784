"""True facts of the store, worded in many ways and combined in many shapes of sentence: what a sheet says of such a text is known beforehand.

figures    how figures and dates are written
facts      what is true (and a value that is false) of countries, people and organisations: `FACTS` of facts_of_*.py
wordings   how a fact is worded in the form a shape asks for (wordings.toml)
callings   what a subject is called in the place of its name
shapes     how facts are combined (shapes.toml)
combine    texts by seed, each with where its facts stand and which of them, if any, is false
outcomes   what a sheet said of them
"""
