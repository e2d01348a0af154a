"""The first strategy file of a repository: from questions, options and facts that its files already state."""
