"""Doors, pipes and wires: everything that waits, sends, stores, serves or reads the clock."""
