"""What a language is made of: tables and models in a folder, the same files for each language."""
