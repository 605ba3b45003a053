from __future__ import annotations

import pytest

from filmlint.facts.award_names import award_body, award_category, body_name, category_name


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("the Oscars", "oscars"),
        ("Academy Awards", "oscars"),
        ("Academy Award", "oscars"),
        ("Golden Globe", "golden-globes"),
        ("BAFTA Film Awards", "bafta"),
        ("Cannes Film Festival", "cannes"),
        ("the Berlinale", "berlin"),
        ("SAG Awards", "sag"),
        ("César", "cesar"),
        ("Gotham Awards", "gotham"),
    ],
)
def test_bodies(text: str, body: str) -> None:
    assert award_body(text) == body
    assert award_body(body) == body


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("ACTRESS IN A LEADING ROLE", "actress"),
        ("Best Actor in a Supporting Role", "supporting-actor"),
        ("Best Motion Picture", "picture"),
        ("WRITING (Adapted Screenplay)", "adapted-screenplay"),
        ("Best Screenplay—based on material from another medium", "adapted-screenplay"),
        ("Best Story and Screenplay—written directly for the screen", "original-screenplay"),
        ("Best Sound", "sound"),
        ("Palme d'Or", "palme-dor"),
    ],
)
def test_categories(text: str, category: str) -> None:
    assert award_category(text) == category
    assert award_category(category) == category


def test_names_to_show() -> None:
    assert body_name("oscars") == "Academy Awards"
    assert category_name("supporting-actress") == "Best Supporting Actress"
    assert category_name("sound-mixing") == "sound mixing"
