"""Typed quantities: reading, explaining and writing them."""
