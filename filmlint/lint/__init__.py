"""Linting: one document through the rules, many files through one document's way."""
