"""Questions with names: values bound and never pasted, typed rows out."""
