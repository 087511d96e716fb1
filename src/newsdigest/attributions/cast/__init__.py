"""Who is who in one article: the figures it names, and whom `he`, `it` and `the mayor` mean at each point."""
