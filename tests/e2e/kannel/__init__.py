"""A real Kannel between a fake operator and the real house."""
