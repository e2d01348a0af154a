"""Changes by route, written as edits that keep comments and layout."""
