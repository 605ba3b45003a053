"""Rules of the category credits."""
