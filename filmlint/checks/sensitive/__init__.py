"""Rules about wording that published guidelines advise against."""
