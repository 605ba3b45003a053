"""The words of a line as signs: small words by their kind, so that what closes up over a gap is a sequence of signs."""

from __future__ import annotations

from functools import cached_property

from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold

_WORD = compile_when_used(r"\S+")
# The small words of a sentence, and those beside which they give a gap away, each with the sign of its kind. A text is
# read as one sign a word, so that a gap is a sequence of signs whatever the words are, and one search finds all.
OTHER = "."
KINDS = {
    "t": "the",
    "a": "a",
    "n": "an",
    "d": "his her their its our my your this these",
    "o": "of",
    "b": "by",
    "2": "to",
    "w": "with",
    "f": "for",
    "m": "from",
    "i": "in",
    "u": "on",
    "@": "at",
    "s": "as",
    "h": "about ahead",
    "p": "after before during into against via until across along through onto towards toward beyond beside upon "
    "behind around",
    "O": "opposite alongside",
    "B": "between",
    "&": "and",
    "!": "but",
    "v": "is was were are has had have",
    "l": "will would can could",
    "W": "who which whose",
    "c": "because although unless whereas",
    "C": "while",
    "T": "told",
    "e": "that last earlier",
    "k": "speaking talking chatting",
    "D": "down up",
    "z": "such",
    "I": "including include includes starring featuring",
    "=": "both",
    "M": "directed written co-written produced co-produced played composed edited photographed scored penned helmed "
    "voiced narrated adapted portrayed shot made published released distributed created replaced succeeded hosted "
    "presented designed choreographed performed reviewed restored financed introduced accompanied bought sold "
    "acquired owned founded backed",
    "J": "novel book play screenplay script story score music songs comic memoir photo photograph image picture",
    "G": "remake",
    "N": "adaptation version review director creator premiere trailer poster author producer screening",
    "Q": "sequel prequel follow-up",
    "S": "according thanks",
    "A": "budget rating runtime gross age grade total length",
    "%": "rating: score: rated",
    "^": "out",
    "+": "than nearly around grossed earned cost costs almost least",
    "U": "million billion percent",
    "j": "minutes",
    "r": "runs running",
    "X": "p.m. a.m. p.m a.m pm p.m., a.m.,",
    "Y": "th rd nd st",
    "y": "years",
    "R": "opens opened premieres premiered debuts debuted streaming streams available screens screened airs aired",
    "F": "it film movie series drama comedy thriller musical",
    "x": "also now",
    "K": "stars co-stars",
    "E": "critic editor reviewer columnist correspondent journalist reporter",
    "L": "wrote writes argues explains",
    "V": "said says called calls noted notes praised described describes",
    "#": "no.",
    "H": "founded born established",
    "q": "known remembered famous",
    "$": "role part character voice",
    "P": "spoke talked chatted",
    "Z": "begins began starts started",
}
SIGNS = {word: sign for sign, words in KINDS.items() for word in words.split()}


class Signs:
    """The words of a line, as they stand."""

    def __init__(self, line: str) -> None:
        self.text = line
        self.words = line.split()
        self.signs = "".join(SIGNS.get(word, OTHER) for word in fold(line).split())

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        return [match.span() for match in _WORD.finditer(self.text)]

    def at(self, index: int) -> str:
        """The word at `index`, an empty one outside the line."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def begins(self, index: int) -> bool:
        """Whether a sentence or the line begins with the word at `index`."""
        return index == 0 or self.at(index - 1).rstrip("\"”’')]").endswith((".", "!", "?"))

    def together(self, first: int, last: int) -> bool:
        """Whether only single blanks part the words."""
        return all(self.places[index][1] + 1 == self.places[index + 1][0] for index in range(first, last))

    def names(self, index: int) -> bool:
        """Whether a name, a title or a number may begin at `index`."""
        word = self.at(index).lstrip("\"“‘'(*_")
        return word[:1].isupper() or word[:1].isdigit()

    def subject(self, index: int) -> bool:
        """Whether only a name or a pronoun stands between the beginning of the sentence and the word at `index`."""
        for back in range(1, 5):
            at = index - back
            if at < 0 or not (
                self.at(at)[:1].isupper() or self.at(at) in ("later", "also", "recently", "as", "he", "she")
            ):
                return False
            if self.at(at).endswith((",", ".", ":", ";")):
                return False
            if self.begins(at):
                return self.at(at).lower() not in ("the", "a", "an", "what", "whoever", "people", "that")
        return False
