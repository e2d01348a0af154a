"""Policies: JSON Schemas of an organisation, held against strategies."""
