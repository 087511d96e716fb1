"""The model as the writer: reconciled facts in, prose that names its facts out."""

from newsdigest.write.writing import ModelWriter

__all__ = ["ModelWriter"]
