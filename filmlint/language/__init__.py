"""Language services: readability, word lists, dialect, LanguageTool. Knows no document."""

URL_VARIABLE = "FILMLINT_LT_URL"  # the address of a running LanguageTool
