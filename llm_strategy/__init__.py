"""llmstrategy checks ``llmstrategy.yaml``, where a team declares how it means to use a language model."""

__version__ = "0.1.0"
