"""Rules that compare what the article says with the film data."""
