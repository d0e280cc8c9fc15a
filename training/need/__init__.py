"""Makes the table of needs from the corpus: ``make train-need``."""
