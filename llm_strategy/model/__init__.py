"""Typed views of a strategy, the reader that makes them, and the estimates of cost and latency."""
