"""The only place that talks to a model: one Session of openai and instructor, with recordings."""
