"""Whom and what of an article the film data knows: its film, and the titles, people and awards in it."""
