"""The output formats of a report, one module each. They return text and never print."""
