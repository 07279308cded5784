"""Population series as packed in bokeh-sampledata: World Population Prospects and Gapminder."""
