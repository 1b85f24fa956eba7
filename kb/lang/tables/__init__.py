"""The types of a language's tables, one file per table, each with the function that reads it."""
