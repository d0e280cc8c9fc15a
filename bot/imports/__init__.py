"""Official files that a person downloads, read into what we keep."""
