"""Who is said to have said what: attributions in sentences, and the sayings that they make."""
