"""What may happen to a case: one file per event, each a pure function of the scene and the case."""
