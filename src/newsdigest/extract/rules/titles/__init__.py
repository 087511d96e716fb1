"""A sentence as a short title."""
