"""Where the data on models comes from: one module for each published source, read at development time only."""
