"""Rules that need code: one module a rule, in the folder of its category."""
