"""Reports: one module a format, file reports in, text out. They know findings and nothing of rules or files."""
