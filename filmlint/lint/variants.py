"""The different settings that the files of a run have by their paths."""

from __future__ import annotations

import os
from collections.abc import Sequence

from filmlint.config.config import Config
from filmlint.config.path_patterns import PathPatterns
from filmlint.config.settings import Settings, with_changes
from filmlint.lint.files import Source


def variants_of(sources: Sequence[Source], config: Config) -> tuple[list[Settings], list[int]]:
    """The variants, that of the run first, and the number of the one that each file has.

    Of the overrides that fit a file all hold, a later one over an earlier one.
    """
    variants = [config.settings]
    if not config.overrides:
        return variants, [0] * len(sources)
    patterns = [PathPatterns(config.root, override.paths) for override in config.overrides]
    numbers: dict[tuple[int, ...], int] = {(): 0}
    variant_of = []
    for source in sources:
        location = os.path.abspath(source.location or source.path)
        fitting = tuple(index for index, paths in enumerate(patterns) if paths.decision(location))
        if fitting not in numbers:
            settings = config.settings
            for index in fitting:
                settings = with_changes(settings, config.overrides[index].changes)
            numbers[fitting] = len(variants)
            variants.append(settings)
        variant_of.append(numbers[fitting])
    return variants, variant_of
