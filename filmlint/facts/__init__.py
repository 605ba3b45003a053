"""The film data: records, look-ups over the layers project, shipped and imported, and importers."""

from filmlint.facts.lookup import DATA_DIR, Facts, load_facts

__all__ = ["DATA_DIR", "Facts", "load_facts"]
