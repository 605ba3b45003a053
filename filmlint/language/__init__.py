"""Language services: readability, word lists, dialect, LanguageTool. Imports nothing of filmlint but its errors."""

URL_VARIABLE = "FILMLINT_LT_URL"  # the address of a running LanguageTool
