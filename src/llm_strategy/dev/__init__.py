"""Commands for people who work on the project itself; nothing that is checked or served imports them."""
