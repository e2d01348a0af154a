"""Reading the unbroken part of a text that is not YAML."""
