"""What an editor asks about a text, without a protocol: completion, hover, hints, symbols, rename, what-if."""
