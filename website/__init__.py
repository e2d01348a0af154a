"""The browsable site, made of the pages in docs/."""
