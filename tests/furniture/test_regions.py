"""The region detector beyond the examples of its rules: planted blocks in an article, and invariants."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmlint.furniture.regions import RegionDetector
from filmlint.ruleset.discovery import rules_folder, yaml_rules
from filmlint.text.document import Document

DETECTOR = RegionDetector(yaml_rules(rules_folder()))
ARTICLE = [
    "A Small Film With A Large Heart",
    "By Ana Roe",
    "The Long Night is the sort of picture that studios stopped making when they found out that nobody had to leave "
    "the house to watch one, and it is the better for not knowing it.",
    "Set over a single winter in a harbour town, it follows a pilot boat and the four people who live on it, three of "
    "whom are not speaking to one another. The camera hardly ever goes ashore.",
    "Ben Lim plays the skipper with a patience that borders on stubbornness, and Cora Dale, as the sister who left, "
    "has a speech in the galley that stopped the audience I saw it with from eating.",
    "There are things to complain about. The score is too fond of its cellos, and a subplot about a lost letter is "
    "resolved by the simplest possible means.",
    "But when the ice finally breaks, the film earns every minute that it has asked of us, and the silence afterwards "
    "is the best thing in it.",
]
INSIDE = {
    "advert": ["ADVERTISEMENT"],
    "continues": ["Article continues below"],
    "capitals": ["GET THE LATEST FILM NEWS STRAIGHT TO YOUR PHONE"],
    "digest": ["Sign up for our weekly film digest and never miss a review."],
    "one-link": ["Related: The best boat films ever made"],
    "links": ["You Might Also Like", "Ten Harbours That Hollywood Loves", "The Actor Who Cannot Swim"],
    "trailer": ["Watch the trailer for The Long Night below:"],
    "cookie": ["This website uses cookies to ensure you get the best experience."],
    "embed": ["Video unavailable"],
    "podcast": ["Listen to our podcast: Reel Talk, every Tuesday on all platforms"],
    "bare-headlines": [
        "Actress shares picture from the set of her next thriller",
        "Singer is seen with the director of the western in Rome",
        "Comedian has bought the house that burned in his first film",
        "Dancer was spotted at the gate of the studio on Monday",
        "Pilot says the stunt could have killed everybody on board",
        "Twins are set to play one man in the new spy series",
        "Baker poses with the bread that has made her famous abroad",
        "Cat returns to the cinema that it left eleven years ago",
        "Writer explains why she will never see the film of her book",
        "Horse has retired to a farm after forty films with one rider",
    ],
}
BELOW = {
    "comments": ["3 Comments", "Jane D.", "Great review! I loved it too.", "movieguy77", "Totally disagree."],
    "stamped": [
        "Jim says:",
        "March 4, 2019 at 3:15 pm",
        "I liked the letter.",
        "Kay says:",
        "March 5, 2019 at 9:15 am",
    ],
    "ago": ["Bill 2 days ago", "I could not stop crying!", "Reply", "Susan 1 day ago", "Same here.", "Reply"],
    "stories": ["More Stories", "Box office: sequel sinks on second weekend", "Festival names jury for spring edition"],
    "pager": ["← The Short Day (1999) review", "The Longest Week (2004) review →"],
    "author": ["Ana Roe is a freelance film critic based in Bristol. Follow her on Twitter @anaroe."],
    "legal": ["Terms of Service", "Privacy Policy", "Copyright 2019 Harbour Media Ltd."],
    "tags": ["Filed Under: Reviews, Drama", "Tags: drama, sea, winter"],
    "share": ["Share this:", "Twitter", "Facebook", "Like Loading..."],
    "menu": ["Home", "Reviews", "News", "About", "Contact"],
    "counter": ["Kim Lo - Apr 2, 2021 88 Views -"],
}
CONTENT = {
    "verdict": ["Verdict: four stars"],
    "credits": ["Director: Dora Finch", "Cast: Ben Lim, Cora Dale, Otto Kemp", "Running time: 112 minutes"],
    "years": ["1. The Long Night (2018)", "2. The Short Day (1999)", "3. Winter Light (1963)"],
    "prizes": ["Best Film: The Long Night", "Best Actor: Ben Lim", "Best Actress: Cora Dale", "Best Score: Otto Kemp"],
    "titles": ["The Long Night", "The Short Day", "Harbour Lights", "Two For The Sea", "Men At Anchor"],
    "long-list": ["Netflix", "Salt", "Gulls", "The Last Ferry", "North", "Hulu", "Two For The Sea", "The Cook", "Ice"],
    "subhead": ["What works", "The performances are all good, and the sea is magnificent throughout, even as a tank."],
    "people": [
        "Ana Roe, critic",
        "Ben Lim, actor",
        "Cora Dale, actress",
        "Dora Finch, director",
        "Otto Kemp, composer",
    ],
    "interview": ["Q: How did you find the boat?", "A: It found us, and it leaked.", "Q: Would you do it again?"],
    "grade": ["B+"],
}


def covered(lines: list[str], separator: str = "\n\n", path: str = "a.txt") -> set[int]:
    """The numbers of the lines that lie in a region."""
    document = Document(separator.join(lines), path)
    offsets = []
    at = 0
    for line in lines:
        offsets.append(at)
        at += len(line) + len(separator)
    spans = [region.span for region in DETECTOR.regions(document)]
    return {n for n, offset in enumerate(offsets) if any(span.start <= offset < span.end for span in spans)}


@pytest.mark.parametrize("block", INSIDE.values(), ids=INSIDE.keys())
def test_furniture_between_paragraphs(block: list[str]) -> None:
    assert covered(ARTICLE[:4] + block + ARTICLE[4:]) == set(range(4, 4 + len(block)))


@pytest.mark.parametrize("block", BELOW.values(), ids=BELOW.keys())
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_furniture_below_the_article(block: list[str], path: str) -> None:
    assert covered(ARTICLE + block, path=path) == set(range(7, 7 + len(block)))


@pytest.mark.parametrize("block", CONTENT.values(), ids=CONTENT.keys())
@pytest.mark.parametrize("where", [2, 4, 7])
def test_content_is_left_alone(block: list[str], where: int) -> None:
    assert covered(ARTICLE[:where] + block + ARTICLE[where:]) == set()


def test_adverts_between_all_paragraphs_take_none_of_them_along() -> None:
    lines = ARTICLE[:2] + [line for paragraph in ARTICLE[2:] for line in (paragraph, "ADVERTISEMENT")]
    assert covered(lines) == {n for n, line in enumerate(lines) if line == "ADVERTISEMENT"}


def test_html_blocks_are_divided_too() -> None:
    page = "".join(f"<p>{line}</p>" for line in ARTICLE) + "<h3>Related News</h3><ul><li>Ten Phones To Buy</li></ul>"
    (region,) = DETECTOR.regions(Document(page, "a.html"))
    assert page[region.span.start : region.span.end].startswith("Related News")
    assert region.rule.id == "related-links"


@given(
    st.lists(st.sampled_from([*ARTICLE, *chain(*INSIDE.values()), *chain(*BELOW.values()), "", "-", "1."]), max_size=30)
)
def test_regions_are_in_order_and_apart(lines: list[str]) -> None:
    document = Document("\n".join(lines), "a.txt")
    at = 0
    for region in DETECTOR.regions(document):
        assert at <= region.span.start < region.span.end <= len(document.text)
        at = region.span.end


@pytest.mark.parametrize(
    "block",
    [
        ["Mayor Opens Second Bridge In The Rain", "How To Read A Bus Map", "Bakers Want A Holiday On Mondays"],
        ["Two held after robbery at the zoo", "Why are eggs so dear this spring?", "Goalkeeper to marry in Lisbon"],
    ],
    ids=["title-case", "sentence-case"],
)
@pytest.mark.parametrize("at", [0, 4, 7], ids=["above", "inside", "below"])
def test_a_few_headlines_of_other_stories_are_found_without_a_cue(block: list[str], at: int) -> None:
    lines = ARTICLE[:at] + block + ARTICLE[at:] if at else [*block, "Pilot Boat Sails At Last", *ARTICLE[1:]]
    assert covered(lines) == set(range(at, at + len(block)))


@pytest.mark.parametrize("list_name", ["titles", "people", "years", "prizes"])
def test_a_list_at_the_end_stays_the_articles_when_buttons_follow(list_name: str) -> None:
    lines = [*ARTICLE, *CONTENT[list_name], "Share this article", "Facebook", "Twitter"]
    assert covered(lines) == set(range(len(lines) - 3, len(lines)))


def test_one_button_is_a_title_and_three_are_a_menu() -> None:
    assert covered([*ARTICLE, "Find Me A Boat"]) == set()
    buttons = ["Request this item", "Ask a librarian", "Save your search"]
    assert covered([*ARTICLE, *buttons]) == set(range(len(ARTICLE), len(ARTICLE) + 3))


def test_a_question_in_title_case_is_the_headline_of_the_sentence_under_it() -> None:
    block = [
        "Recommended Stories",
        "Would You Marry The Captain Of A Sinking Boat Again?",
        "A widow writes to the paper about the man she did not leave.",
        "What Does The Harbour Master Do On A Sunday?",
        "He counts the gulls, and the gulls let him, for a fish.",
        "Why Do The Cooks Of The Fleet Want To Strike Now?",
        "It is about the onions, and about who has to cut them.",
    ]
    assert covered([*ARTICLE, *block]) == set(range(7, 14))


def test_headlines_that_are_cut_short_are_furniture() -> None:
    block = ["Share this:", "Twitter", "More Stories", "Harbour master tells the council that the ice is not his …"]
    assert covered([*ARTICLE, *block]) == set(range(7, 11))


def test_the_cells_of_a_long_table_are_no_menu() -> None:
    cells = [cell for week in range(1, 41) for cell in (f"Harbour Film {week}", "Sea House", f"{week * 7}.2%")]
    lines = [*ARTICLE[:4], *cells, *ARTICLE[4:], "Share this:", "© 2019 Harbour Media"]
    assert covered(lines) == {len(lines) - 2, len(lines) - 1}


def test_short_lines_after_an_article_in_another_language_are_furniture() -> None:
    article = [
        "El barco zarpa por fin",
        "La noche larga es una de esas películas que ya nadie rueda, porque no necesita más que un puerto, cuatro "
        "personas y un invierno entero para contar por qué no se hablan.",
        "Ben Lim hace de capitán con una paciencia que roza la terquedad, y Cora Dale, la hermana que se fue, tiene "
        "una escena en la cocina que dejó muda a la sala donde la vimos.",
    ]
    menu = [
        "Cultura",
        "Cine y series",
        "El tiempo en la costa",
        "Viajes",
        "Juegos",
        "La carta de hoy",
        "Radio",
        "Tienda",
    ]
    assert covered([*article, *menu, "© 2019 Puerto"]) == set(range(3, 12))
    assert covered([*article, *menu[:3]]) == set()


@pytest.mark.parametrize("counter", ["12 Comments", "Join the conversation", "Leave a comment"])
@pytest.mark.parametrize("at", [3, 4, 5])
def test_a_counter_of_comments_above_paragraphs_takes_none_of_them_along(counter: str, at: int) -> None:
    lines = [*ARTICLE[:at], counter, *ARTICLE[at:], "3 Comments", "Jim says:", "I liked the letter!"]
    assert covered(lines) == {at, 8, 9, 10}


def test_an_authors_own_list_is_no_box_about_the_author() -> None:
    assert covered([*ARTICLE, "Ana Roe's top three", "1. Harbour Lights", "2. The Last Ferry", "3. Salt"]) == set()
    assert covered([*ARTICLE, "Ana Roe's first book is out in May."]) == {7}


def test_a_headline_that_echoes_its_picture_is_a_link() -> None:
    line = " ".join(["How The Harbour Got Its Ice"] * 3)
    assert covered([*ARTICLE[:4], line, *ARTICLE[4:]]) == {4}


@pytest.mark.parametrize(
    "below", [[], ["Share this article", "Facebook", "Twitter"]], ids=["at the end", "above buttons"]
)
def test_an_advert_in_a_list_at_the_end_takes_none_of_it_along(below: list[str]) -> None:
    prizes = [f"{name}, Harbour Film {number}" for number, name in enumerate(["Cora Dale", "Ben Lim", "Ana Roe"] * 3)]
    lines = [*ARTICLE, *prizes[:4], "ADVERTISEMENT", *prizes[4:], *below]
    assert covered(lines) == {11, *range(17, len(lines))}


def test_a_label_of_other_stories_in_a_list_of_winners_takes_none_of_it_along() -> None:
    winners = [line for number in range(6) for line in (f"BEST HARBOUR {number}", f"Cora Dale, The Night {number}")]
    lines = [*ARTICLE, "The full list:", *winners[:4], "Popular on Harbour News", *winners[4:]]
    assert covered(lines) == {12}


@pytest.mark.parametrize("at", [4, 7])
def test_a_title_that_is_the_word_of_a_button_stays_in_its_list(at: int) -> None:
    titles = [
        "The Long Night",
        "Harbour Lights",
        "Close",
        "Men At Anchor",
        "Contact",
        "Two For The Sea",
        "Salt And Ice",
    ]
    assert covered([*ARTICLE[:at], *titles, *ARTICLE[at:]]) == set()
    assert covered([*ARTICLE[:4], "Close", *ARTICLE[4:]]) == {4}
