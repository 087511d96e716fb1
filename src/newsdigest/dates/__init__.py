"""Date words resolved at their true precision, EDTF, and what a calendar says against a text."""
