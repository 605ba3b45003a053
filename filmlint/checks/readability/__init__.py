"""Rules about how hard the prose is to read."""
