"""The one declaration of the format: keys, vocabulary, synonyms, quantities."""
