"""Decisions: what we do with one message. Plain functions, not routers; read ``chain.py`` first."""
