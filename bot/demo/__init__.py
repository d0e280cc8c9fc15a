"""The demo: the house with a clock that the audience moves and phones in a terminal, and nothing else different."""
