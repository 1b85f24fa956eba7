"""Train the parsers that ship in `kb/lang/<code>/model`; nothing here runs when a text is read."""
