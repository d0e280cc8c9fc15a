"""The promises of the engine as a model, as an oracle over the real house, and as faults that must be found."""
