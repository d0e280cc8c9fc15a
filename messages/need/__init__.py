"""Which need a text speaks of, and how urgently."""
