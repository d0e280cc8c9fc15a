"""How fast it is, beside programs that do the same without thinking: `make bench`, `make bench-quick`."""
