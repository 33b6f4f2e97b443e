"""How do people compare? Pure functions over records and content.

`docs/scoring.md` has every formula with its source. What cannot be computed is a `NotEnough`; most
results have a `Working` that leads to their number in plain words.

Import from the modules: the application starts with few of them.
"""
