"""The typed Python API."""
