"""Language services: readability, word lists, dialect, LanguageTool. Imports nothing of filmlint but its errors."""
