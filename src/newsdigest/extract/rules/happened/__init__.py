"""What is told as done or due: clauses, their status and tense, and which of them are news."""
