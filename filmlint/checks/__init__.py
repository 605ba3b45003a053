"""Rules that need code: one module a rule, in the folder of its category. Beside these, what rules share."""
