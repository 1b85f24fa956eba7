"""Store -> files that can be cited: RDF, tables, and a manifest; and back."""
