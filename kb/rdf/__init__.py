"""Records <-> quads: every IRI is spelled in `names`, every term in `vocab`."""
