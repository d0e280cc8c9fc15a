"""Real processes, killed and traced: what a test within one process cannot see."""
