"""Mistakes in a `.patterns` file: each with its line, what is wrong, and what to do."""

from __future__ import annotations

import pytest

from newslint.matching.guards import GuardError, guard
from newslint.matching.reading import PatternError, read
from tests.unit.matching.lines import file_of

WITNESSES = "\n    bad: One.\n    near: Two.\n"
USE = f"pattern it {{fires}} now{WITNESSES}"
PHRASE = f"pattern it {{hot}} now{WITNESSES}"

FILES = {
    "pattern it fire\n    near: Two.\n":
        "1: pattern `it` has no `bad:` under it; write a sentence it must find",
    "pattern it fire\n    bad: One.\n":
        "1: pattern `it` has no `near:` under it; write one like it that it must leave alone",
    f"list fires = fire\npattern it fire{WITNESSES}":
        "1: no pattern reaches list `fires`; use it as {fires}, or delete it",
    f"phrase hot = very hot\npattern it fire{WITNESSES}":
        "1: no pattern reaches phrase `hot`; use it as {hot}, or delete it",
    f"list fires = fire blaze\n  fire\n{USE}":
        "2: “fire” appears twice in list `fires`; delete one",
    f"list fires = started start/verb\n{USE}":
        "1: “started” appears twice in list `fires` (in `started` and `start/verb`); delete one",
    f"list fires = fire {{weekday}}\n{USE}":
        "1: there is no list `weekday` (in list `fires`); did you mean `weekdays`?",
    f"list fires = very-hot\n{USE}":
        "1: “very-hot” is not a single word of list `fires`; take it out, or put it in a pattern or phrase",
    f"list fires = (a|b)\n{USE}":
        "1: “(a|b)” can't be read of list `fires`; write a word, {list}, (a|b), [x], <4>, ~guard, @TAG, or \\ before a mark",
    f"list fires =\n{USE}": "1: list `fires` is empty; fill it or delete it",
    f"list be = fire\npattern it {{be}} now{WITNESSES}":
        "1: `be` is taken (shared); choose another name",
    f"list fires = fire\nlist fires = blaze\n{USE}":
        "2: `fires` is taken (on line 1); choose another name",
    f"phrase hot = very hot\nlist fires = {{hot}}\n{USE}":
        "2: `hot` in list `fires` is a phrase; a list holds single words",
    f"phrase hot = \n{PHRASE}": "1: phrase `hot`: it has no elements; write what it looks for",
    f"list fires fire\n{USE}":
        "1: `list fires` has no “=” behind its name; write `list fires = …`",
    f"lists fires = fire\npattern it now{WITNESSES}":
        "1: “lists” begins no entry; did you mean `list`?",
    "pattern it fire\nbad: One.\n    near: Two.\n": "2: “bad:” begins no entry; indent it under its pattern",
    "pattern it fire\n    bda: One.\n    bad: One.\n    near: Two.\n":
        "2: there is no `bda:` under a pattern; did you mean `bad`?",
    f"pattern it fire\n    bad:{WITNESSES}": "2: `bad:` shows nothing; write a sentence behind it",
    f"list fires = fire\n    bad: One.\n{USE}":
        "2: `bad:` is under a list; it belongs under a pattern",
    f"pattern It! fire{WITNESSES}":
        "1: “It!” is no name; write `pattern small-words-with-hyphens …`",
    f"  fire\npattern it fire{WITNESSES}":
        "1: an indented line goes on with an entry, and there is none yet",
    f"pattern it fire{WITNESSES}pattern it blaze{WITNESSES}":
        "4: pattern `it` is on line 1 already; rename one",
    "# nothing\n": "1: it holds no pattern; write `pattern NAME ELEMENTS`, or delete the file",
}  # fmt: skip

ELEMENTS = {
    "{fire} now": "there is no list or phrase `fire`; there are ",
    "{months now": "“{” is never closed; add “}”",
    "~thin fire": "there is no guard `~thin`; did you mean `thing`?",
    "fire @capitals": "there is no guard `@capitals`; did you mean `capital`?",
    "fire ~": "“~” names nothing; write ~ and a guard's name",
    "(fire|blaze": "“(” is never closed; add “)”",
    "[fire": "“[” is never closed; add “]”",
    "fire)": "“)” closes nothing; delete it, or write \\) for the mark",
    "fire|blaze": "“|” outside brackets; put the alternatives in brackets, (a|b)",
    "(fire|) now": "an alternative is empty; write [x] for what may be missing",
    "fire <0> now": "“<0>” is no gap; write <1> to <20>",
    "fire <21> now": "“<21>” is no gap; write <1> to <20>",
    "fire <x> now": "“<x>” is no gap; write <1> to <20>",
    "fire <4 now": "“<4” is never closed; write <4>, or <4!{list}>",
    "fire <4!@NOUN> now": "after “<4!” comes a word, a list or (a|b) of them",
    "fire [x]* now": "“*” follows what may be nothing; put it after a word, list or (…)",
    "fire !<3> now": "“!” before what may be nothing never holds; take it or that out",
    "fire ! now": "“!” denies nothing; write it right before a word, list or guard",
    "<<(a b) fire": "“<<” looks back one word, and “(a b)” is none; write a word or list",
    "fire ...": "“...” is what the sentence begins with; put it first",
    "fire ^ now": "“^” is the start of the sentence; put it first",
    "(... fire|now)": "“...” is within brackets or behind “!”; take it out of them",
    "fire [now =]": "“=” is within brackets or behind “!”; take it out of them",
    "= a = fire = b": "“=” appears more than twice; the mark has one start and one end",
    "fire/plural": "“fire/plural”: there is no form `plural`; there are base, ing, noun, past, pp, s, verb",
    "fire ) now": "“)” closes nothing; delete it, or write \\) for the mark",
    "fire >": "“>” can't be read; write a word, {list}, (a|b), [x], <4>, ~guard, @TAG, or \\ before a mark",
    "[fire] @NOUN <4>": "it holds no word to look for; write a word or list that must be there, outside [ ] and *",
    "*ness": "it holds no word to look for; write a word or list that must be there, outside [ ] and *",
    "fire" + " <20>" * 7 + " now": "it may span more than 120 words; part it into several patterns",
    "(a (b c|d e|f g)* h)* now": "it may be too many things at once; part it into several patterns",
    "(" * 500 + "fire": "too many brackets within brackets; name a part of it by `phrase`",
    "!" * 5000 + "fire": "too many brackets within brackets; name a part of it by `phrase`",
}


def told(text: str) -> str:
    with pytest.raises(PatternError) as error:
        read(text, "desk.patterns")
    return str(error.value)


@pytest.mark.parametrize("text", FILES)
def test_a_file(text: str) -> None:
    assert told(text) == f"desk.patterns:{FILES[text]}"


@pytest.mark.parametrize("elements", ELEMENTS, ids=lambda elements: elements[:20])
def test_an_element(elements: str) -> None:
    wanted = f"desk.patterns:2: pattern `it`: {ELEMENTS[elements]}"
    assert told(file_of(elements)).partition("adv, ")[0] == wanted


def test_all_mistakes_are_told_at_once() -> None:
    lines = told("list fires = fire fire\npattern it {fired}\n    bad: One.\n").split("\n")
    assert [line.split(":")[1] for line in lines] == ["1", "1", "2", "2"]


def test_phrases_that_name_phrases_stay_small() -> None:
    steps = ["phrase p0 = a b"] + [f"phrase p{n} = {{p{n - 1}}} {{p{n - 1}}}" for n in range(1, 40)]
    text = "\n".join(steps) + f"\npattern it {{p39}}{WITNESSES}"
    assert "part it into several patterns" in told(text)


def test_a_guard_of_another_module_is_not_taken_over() -> None:
    with pytest.raises(
        GuardError, match=r"`thing` of \S+ is taken by newslint.matching.guards; rename it"
    ):

        @guard("thing")
        def _thing(place: object, i: int) -> bool:
            """Another."""
            return False
