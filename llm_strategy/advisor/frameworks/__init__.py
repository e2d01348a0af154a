"""The decision procedures of the five guides: one small module each, to be read beside its source.

A module has ``decide(facts, path)``, which asks its questions on the path and returns what to do now and where it ends.
What holds for every guide (a running system comes first, tools for actions, rejected techniques, what ``check`` calls
an error) is in :mod:`llm_strategy.advisor.guides`.
"""
