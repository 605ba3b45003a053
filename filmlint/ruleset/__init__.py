"""Rules: what they are, where they come from, and the one pass that matches the declarative ones."""
