"""What must not change between a passage and its evidence: numbers, dates, names, quotations, polarity."""
