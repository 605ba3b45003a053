"""How many words of a sentence a reader has to carry at once; the rest of a long one may be read with ease."""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise
from operator import and_

from filmlint.text.expression import compile_when_used
from filmlint.text.words import count_words

_CLOSERS = {'"': '"”', "“": '”"', "'": "'’", "‘": "’'", "«": "»"}
# Speech between straight single marks, which elsewhere are apostrophes; and speech that runs on past its sentence.
_SINGLE = compile_when_used(r"(?<!\w)['‘](?=[\w\"])[^\n]{8,600}?(?<=[\w.,!?…)])['’](?!\w)")
# The marks first here and below, what stands before them after: so the engine searches for the marks.
_OPEN_SPEECH = compile_when_used(r"(?:[\"“‘]|'(?!\d|(?:tis|twas|em|til|cause|n|round|bout)\b))(?<![^\s:,(].)(?=\w)")
_ASIDE = compile_when_used(r"\([^()\n]{1,300}\)|\[[^\[\]\n]{1,300}\]")
_WORD = r"(?!(?:and|or)\b)[\w’'.&$-]{1,30}"
_ITEM = rf"{_WORD}(?: {_WORD}){{0,2}}"
_ENUMERATION = compile_when_used(rf"{_ITEM}(?:, (?:and |or )?{_ITEM}){{3,}}(?:,? (?:and|or) {_ITEM})?")
_BLANKS_OF_ITEM = 4  # at most, with the word that leads to it: ", and the old house,"
# Where a sentence ends for the reader: after a whole word or a quotation, whatever the next letter; after a letter that
# is no initial ("Malcolm X. She"); at three points.
_END = compile_when_used(
    r"[.!?](?:(?<=[a-z]{4}.)|(?<=\s.))[\"”’]? (?=[a-z])|\.(?<=[a-z] [A-Z].) (?=[A-Z][a-z]+ [A-Za-z])|\.\.\.+|…"
)
_PICTURED = compile_when_used(r"from (?<!\w.{5})(?:left|right)\b|\(l(?:eft)?\)|, left\b")
_DATELINE = compile_when_used(
    r"[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z.]{2,8} \d{1,2})? ?(?:\([\w ./]{2,30}\))? ?[-–—]{1,2} "
)
_CAPITALISED = compile_when_used(r"\b[A-Z]")
_CREDIT_SHARE = 0.5  # of the words in capitals, with commas between them: a list of credits
_CREDIT_COMMAS = 4
# A clause begins anew here, and the reader may let go of the one before.
_SUBJECT = r"(?=(?:I|you|he|she|it|we|they|there|this|these|those|then)\b)"
_CLAUSE = compile_when_used(
    r"; |: (?=[A-Z_*]|(?:i|you|he|she|it|we|they|there)\b)|, (?:but|yet|while|whereas|although|though|so|nor) "
    rf"|, (?:and|but) {_SUBJECT}| (?:and|but) {_SUBJECT}"
)
_LONGEST_CLAUSE, _LONGEST_COMPOUND = 30, 50  # words
# Members of a list that are clauses or long phrases: each begins as the others do.
_MEMBER = compile_when_used(
    r", (?:(?:and|or) )?(?=(an?|the|his|her|its|their|how|that|who|what|why|when|where|if|to)\b)"
)
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_FEWEST_MEMBERS = 3


def carried_words(sentence: str, own: str) -> int:
    """The words of the longest piece of a sentence that has to be read in one go; `own` is it without its quotations.

    Words in quotation marks are somebody else's, also where a speech of several sentences has but one of its marks
    here. A dateline and what stands in brackets are passed over, a list of short items or of credits is not read word
    by word, the members of a longer list are read one by one, and a line that says who stands where in a picture is
    read with the picture. Two or three clauses of fair length are no load either, if there are not too many of them.
    """
    if _is_inside_speech(sentence) or _PICTURED.search(sentence):
        return 0
    if "'" in own or "‘" in own:
        own = _SINGLE.sub(" ", own)
    own = _DATELINE.sub("", own, count=1) if _DATELINE.match(own) else own
    speech = _OPEN_SPEECH.search(own)
    if speech is not None:
        own = own[: speech.start()]
    parts = _END.split(own)
    if "(" in own or "[" in own:
        parts = [_ASIDE.sub(" ", part) for part in parts]
    return max(_words(piece) for part in parts for piece in (part.split(";") if part.count(";") > 1 else (part,)))


def _words(piece: str) -> int:
    if _is_credits(piece):
        return 0
    if _may_enumerate(piece):
        piece = _ENUMERATION.sub("list", piece)
    words = count_words(piece)
    if words <= _LONGEST_CLAUSE:
        return words
    members = max(map(count_words, _members(piece)))
    clause = max(map(count_words, _CLAUSE.split(piece)))
    return clause if words <= _LONGEST_COMPOUND and clause <= _LONGEST_CLAUSE else members


def _may_enumerate(piece: str) -> bool:
    """Whether two short items in a row stand between commas, as in every enumeration."""
    short = [item.count(" ") <= _BLANKS_OF_ITEM for item in piece.split(",")[1:-1]]
    return any(map(and_, short, islice(short, 1, None)))


def _members(piece: str) -> list[str]:
    """The members of a list of long ones, the first with what leads to it; all in one where there is no such list."""
    starts = list(_MEMBER.finditer(piece))
    kinds = ["an article" if start[1] in _ARTICLES else start[1] for start in starts]
    often = Counter(kinds)
    ends = [start for start, kind in zip(starts, kinds, strict=True) if often[kind] >= _FEWEST_MEMBERS]
    if not ends or ends[-1].group() == ", ":
        return [piece]
    edges = [0, *(start.start() for start in ends), len(piece)]
    return [piece[start:end] for start, end in pairwise(edges)]


def _is_inside_speech(sentence: str) -> bool:
    """Whether a speech begins with the sentence and does not end in it, or ends with it and did not begin in it."""
    closers = _CLOSERS.get(sentence[:1])
    if closers is not None and not any(mark in sentence[1:] for mark in closers):
        return True
    return sentence[-1:] in "”»" and not any(mark in sentence for mark in "“„«")


def _is_credits(text: str) -> bool:
    return text.count(",") >= _CREDIT_COMMAS and len(_CAPITALISED.findall(text)) >= _CREDIT_SHARE * count_words(text)
