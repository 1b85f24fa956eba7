"""How reading spreads over processes; later over machines."""
