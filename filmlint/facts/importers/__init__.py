"""Importers of film data that the user has on disk; nothing is ever downloaded."""
