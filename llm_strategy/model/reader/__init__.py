"""From a document to typed views and the findings about structure."""
