"""Candidate stacks side by side: each is the edited file, checked again."""
