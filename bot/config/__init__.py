"""Configuration: a folder of TOML that people review, and the books that are made of it."""
