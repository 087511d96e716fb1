"""The English of news: its words, its verbs, what a sentence tells in passing, and where a headline may end."""
