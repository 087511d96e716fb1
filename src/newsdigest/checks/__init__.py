"""The audit: checks over a digest, or over the text of anybody's."""
