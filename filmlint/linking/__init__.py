"""Whom and what of an article the film data knows: its film, the titles and people in it, the critics it quotes."""
