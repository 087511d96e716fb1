"""The types on the arrows between the stages: one module each, all frozen."""
