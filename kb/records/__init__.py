"""What travels between the stages: frozen, typed records; offsets are code points, half open."""
