"""Promises, tried one by one."""
