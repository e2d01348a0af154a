"""Benchmarks: reported, never tested against a limit."""
