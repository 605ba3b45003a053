"""filmlint stats: the reading profile of articles."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from filmlint.cli._option_types import words
from filmlint.cli._say import say
from filmlint.errors import FilmlintError

if TYPE_CHECKING:
    from filmlint.config.config import Config
    from filmlint.config.profiles import Profile
    from filmlint.lint.article_stats import ArticleStats, Score
    from filmlint.lint.files import Source
    from filmlint.report.stats_report import Metric

SUMMARY = "show how long and how hard to read articles are"
TEXT, JSON, CSV = "text", "json", "csv"
_WIDEST = 10_000  # columns, where the table goes to a file and nothing has to be shortened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles, which figures, which format."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or folder; - is standard input")
    parser.add_argument("--format", choices=(TEXT, JSON, CSV), default=TEXT)
    parser.add_argument(
        "--metrics", metavar="NAME,…", help="only these columns, e.g. words,flesch_kincaid,coleman_liau (default: all)"
    )
    parser.add_argument("--profile", metavar="KIND", help="judge all by the bands of this kind of article")
    parser.add_argument("--exclude", type=words, action="extend", metavar="PATTERN,…", help="leave out files")
    parser.add_argument("--force-exclude", action="store_true", help="exclude files that are named here, too")
    parser.add_argument("--stdin-filename", metavar="PATH", help="what standard input is called")
    parser.add_argument("--config", metavar="FILE", help="this configuration, not the nearest filmlint.yaml")


def run(arguments: argparse.Namespace) -> int:
    """Print the figures; 2 if a file could not be read."""
    from filmlint.cli._articles import sources_of
    from filmlint.config.locate import config_for
    from filmlint.config.profiles import profile_named
    from filmlint.report import stats_report

    metrics = _metrics(arguments.metrics)
    config = config_for([path for path in arguments.paths if path != "-"], arguments.config)
    fixed = profile_named(arguments.profile) if arguments.profile else None
    sources = sources_of(arguments.paths, config, arguments)
    if not sources:
        say(f"no articles found in {', '.join(arguments.paths)}")
    failures: list[str] = []
    articles = list(_read(sources, config, fixed, _score_for(metrics), failures))
    if arguments.format == JSON:
        text = stats_report.render_json(articles, metrics)
    elif arguments.format == CSV:
        text = stats_report.render_csv(articles, metrics)
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDEST
        text = stats_report.render_text(articles, metrics, width)
    sys.stdout.write(text)
    return 2 if failures else 0


def _metrics(names: str | None) -> Sequence[Metric]:
    from filmlint.report.stats_report import BY_NAME, METRICS

    if names is None:
        return METRICS
    chosen = [name.strip().replace("-", "_") for name in names.split(",") if name.strip()]
    unknown = [name for name in chosen if name not in BY_NAME]
    if unknown or not chosen:
        raise FilmlintError(f"no metric {unknown[0] if unknown else names!r}; there are {', '.join(BY_NAME)}")
    return [BY_NAME[name] for name in chosen]


def _score_for(metrics: Sequence[Metric]) -> Score:
    """How the scores are computed: by textstat, which is imported only if one that counts syllables is shown."""
    if any(metric.needs_syllables for metric in metrics):
        from filmlint.language.textstat_scores import textstat_scores

        return textstat_scores
    from filmlint.language.readability import counted

    return lambda sentences: counted(sentences).scores()


def _read(
    sources: Sequence[Source], config: Config, fixed: Profile | None, score: Score, failures: list[str]
) -> Iterator[ArticleStats]:
    """The figures of each source that can be read; what cannot be is said, and kept in `failures` if it should be."""
    from filmlint.cli._articles import documents_of
    from filmlint.config.profiles import profile_named
    from filmlint.lint.article_stats import stats_of
    from filmlint.lint.variants import variants_of

    variants, variant_of = variants_of(sources, config)
    for number, document in documents_of(sources, config, failures):
        yield stats_of(document, fixed or profile_named(variants[variant_of[number]].profile), score)
