"""Making the models that ship, from annotated texts: not needed to read with them."""
