"""An article as sentences, in order: without what is no part of the report, and with what is quoted told apart."""
