"""The critics that an article quotes: who they are, of which film they speak, and whether the date can be right."""
