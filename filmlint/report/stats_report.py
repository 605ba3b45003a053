"""The reading profiles of articles as a table for people, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from filmlint import __version__
from filmlint.lint.article_stats import ArticleStats
from filmlint.lint.reading import FEWEST_WORDS
from filmlint.report.escaping import printable

SCHEMA = 1
_HARDEST_ARTICLES = 3
_MOST_PARAGRAPHS = 12


@dataclass(frozen=True, slots=True)
class Metric:
    """A column: its name in data, its heading in a table, its value in an article, its decimals.

    `needs_syllables` marks the scores that count syllables; `is_score` all that a short article has none of.
    """

    name: str
    heading: str
    value: Callable[[ArticleStats], float | None]
    decimals: int = 1
    is_score: bool = False
    needs_syllables: bool = False


def _score(name: str) -> Callable[[ArticleStats], float | None]:
    return lambda stats: None if stats.scores is None else float(getattr(stats.scores, name))


METRICS = (
    Metric("words", "words", lambda stats: stats.words, 0),
    Metric("sentences", "sent.", lambda stats: stats.sentences, 0),
    Metric("words_per_sentence", "w/sent", lambda stats: stats.words_per_sentence),
    Metric("longest_sentence", "longest", lambda stats: stats.longest, 0),
    Metric("flesch", "Flesch", _score("flesch"), 1, True, True),
    Metric("flesch_kincaid", "F-K", _score("flesch_kincaid"), 1, True, True),
    Metric("fog", "Fog", _score("fog"), 1, True, True),
    Metric("smog", "SMOG", _score("smog"), 1, True, True),
    Metric("automated_readability", "ARI", _score("automated_readability"), 1, True),
    Metric("coleman_liau", "C-L", _score("coleman_liau"), 1, True),
    Metric("dale_chall", "D-C", _score("dale_chall"), 1, True, True),
    Metric("dialogue_share", "dial.%", lambda stats: 100 * stats.dialogue, 0),
    Metric("quotation_share", "quot.%", lambda stats: 100 * stats.quotation, 0),
    Metric("minutes", "min", lambda stats: stats.minutes),
)
BY_NAME = {metric.name: metric for metric in METRICS}


def render_json(articles: Sequence[ArticleStats], metrics: Sequence[Metric]) -> str:
    """One JSON object, ASCII only: the articles, and a summary with the median of each metric."""
    data = {
        "schema": SCHEMA,
        "tool": {"name": "filmlint", "version": __version__},
        "files": [_data(stats, metrics) for stats in articles],
        "summary": {
            "files": len(articles),
            "words": sum(stats.words for stats in articles),
            "above_band": sum(stats.above_band for stats in articles),
            "median": {metric.name: _rounded(_median(articles, metric), metric) for metric in metrics},
        },
    }
    return json.dumps(data, ensure_ascii=True, indent=1) + "\n"


def _data(stats: ArticleStats, metrics: Sequence[Metric]) -> dict[str, object]:
    return {
        "path": stats.path,
        "profile": stats.profile,
        "band": stats.band,
        "above_band": stats.above_band,
        **{metric.name: _rounded(metric.value(stats), metric) for metric in metrics},
        "hardest_paragraphs": [
            {"line": one.line, "words": one.words, "flesch_kincaid": round(one.grade, 1), "opening": one.opening}
            for one in stats.hardest
        ],
    }


def render_csv(articles: Sequence[ArticleStats], metrics: Sequence[Metric]) -> str:
    """A line for each article under one of headings; an absent score is empty."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(["path", "profile", *(metric.name for metric in metrics), "hardest_lines"])
    for stats in articles:
        values = (_rounded(metric.value(stats), metric) for metric in metrics)
        lines = " ".join(str(one.line) for one in stats.hardest)
        writer.writerow([stats.path, stats.profile, *("" if value is None else value for value in values), lines])
    return page.getvalue()


def render_text(articles: Sequence[ArticleStats], metrics: Sequence[Metric], width: int) -> str:
    """A table with a line for each article and the medians below, then where each article is hardest."""
    if not articles:
        return ""
    rows = [[_cell(metric.value(stats), metric) for metric in metrics] for stats in articles]
    medians = [_cell(_median(articles, metric), metric) for metric in metrics]
    sizes = [max(map(len, (metric.heading, *column))) for metric, *column in zip(metrics, medians, *rows, strict=True)]
    room = max(20, width - sum(sizes) - 2 * len(sizes))
    names = [_shortened(printable(stats.path), room) for stats in articles]
    left = max(map(len, (*names, "median")))
    page = [_line("", [metric.heading for metric in metrics], left, sizes)]
    for stats, name, row in zip(articles, names, rows, strict=True):
        page.append(_line(name, row, left, sizes) + (f"  above {stats.band:g}" if stats.above_band else ""))
    if len(articles) > 1:
        page += [_line("median", medians, left, sizes), "", *_summary(articles)]
    elif articles[0].scores is None:
        page += ["", f"too short for scores, which need {FEWEST_WORDS} words"]
    page += ["", *_hardest(articles)]
    return "\n".join(page).rstrip("\n") + "\n"


def _line(name: str, cells: Sequence[str], left: int, sizes: Sequence[int]) -> str:
    return f"{name:<{left}}" + "".join(f"  {cell:>{size}}" for cell, size in zip(cells, sizes, strict=True))


def _summary(articles: Sequence[ArticleStats]) -> Iterator[str]:
    words = sum(stats.words for stats in articles)
    minutes = sum(stats.minutes for stats in articles)
    yield f"{len(articles)} articles, {words:,} words, {_time(minutes)} to read"
    above = sum(stats.above_band for stats in articles)
    scored = [stats for stats in articles if stats.scores is not None]
    yield f"{above} above the band of its profile" if above == 1 else f"{above} above the bands of their profiles"
    short = len(articles) - len(scored)
    if short:
        yield f"{short} too short for scores, which need {FEWEST_WORDS} words"
    if len(scored) > _HARDEST_ARTICLES:
        scored.sort(key=lambda stats: -(stats.scores.flesch_kincaid if stats.scores else 0.0))
        named = ", ".join(
            f"{printable(stats.path)} ({stats.scores.flesch_kincaid:.1f})"
            for stats in scored[:_HARDEST_ARTICLES]
            if stats.scores
        )
        yield f"hardest by Flesch-Kincaid: {named}"


def _hardest(articles: Sequence[ArticleStats]) -> Iterator[str]:
    """The hardest paragraphs of each article; of many articles, only the hardest of all."""
    found = [(stats, one) for stats in articles for one in stats.hardest]
    if len(found) > _MOST_PARAGRAPHS:
        found = sorted(found, key=lambda entry: -entry[1].grade)[:_MOST_PARAGRAPHS]
    if found:
        yield "Hardest paragraphs (Flesch-Kincaid grade, words, beginning):"
    for stats, one in found:
        yield f"  {printable(stats.path)}:{one.line}  {one.grade:.1f}  {one.words}  {printable(one.opening)}"


def _time(minutes: float) -> str:
    whole = max(1, round(minutes))
    return f"{whole} min" if whole < 60 else f"{whole // 60} h {whole % 60} min"


def _median(articles: Sequence[ArticleStats], metric: Metric) -> float | None:
    values = [value for stats in articles if (value := metric.value(stats)) is not None]
    return median(values) if values else None


def _rounded(value: float | None, metric: Metric) -> float | int | None:
    if value is None:
        return None
    return round(value, metric.decimals) if metric.decimals else round(value)


def _cell(value: float | None, metric: Metric) -> str:
    return "-" if value is None else f"{value:,.{metric.decimals}f}"


def _shortened(path: str, room: int) -> str:
    return path if len(path) <= room else f"…{path[len(path) - room + 1 :]}"
