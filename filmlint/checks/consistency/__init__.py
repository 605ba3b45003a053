"""Rules of the category consistency."""
