"""News articles in, a digest out that an editor can check."""
