"""The configuration of a project: where it is, what it may say, and what it comes to for each file."""
