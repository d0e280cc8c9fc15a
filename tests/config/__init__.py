"""Configuration, read and refused."""
