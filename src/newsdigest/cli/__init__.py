"""The command line; the only place that reads the clock and the environment."""

from newsdigest.cli.app import main

__all__ = ["main"]
