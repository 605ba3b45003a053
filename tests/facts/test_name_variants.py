from __future__ import annotations

import pytest

from filmlint.facts.name_variants import same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ron Maxwell", "Ronald F. Maxwell"),
        ("Charles Chaplin", "Charlie Chaplin"),
        ("J. J. Abrams", "JJ Abrams"),
        ("Robert Downey Jr.", "Robert Downey"),
        ("Wong Kar-wai", "Kar-Wai Wong"),
        ("Pedro Almodóvar", "Pedro Almodovar"),
        ("Michael Curtiz", "M. Curtiz"),
        ("M. Night Shyamalan", "Night Shyamalan"),
        ("Nick Lathouris", "Nico Lathouris"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joel Coen", "Ethan Coen"),
        ("Bibi Andersson", "Bibi Andersen"),
        ("McG", "Madonna"),
        ("", "Joel Coen"),
        ("Cher", "Cher Lloyd"),
        ("Tony Scott", "Ridley Scott"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)
