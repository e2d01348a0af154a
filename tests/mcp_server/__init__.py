"""Tests of the server for coding agents."""
