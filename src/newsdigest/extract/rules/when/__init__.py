"""Which date words of a clause date it."""
