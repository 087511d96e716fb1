"""Who speaks or acts in one sentence: noun phrases taken apart into names, offices and pronouns."""
