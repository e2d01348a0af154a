"""What the program knows, as plain data: claims and their sources, fit, use cases, thresholds, prices."""
