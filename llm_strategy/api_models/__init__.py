"""The pydantic models of the Python API: quantities, strategies (generated), reports, the table of rules."""
