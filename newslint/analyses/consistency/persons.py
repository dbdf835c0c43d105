"""How a story names people after the first time: by surname, by first name, with "Mr", with a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.analyses.consistency.forms import Form, odd_ones
from newslint.analyses.consistency.names import Run, is_person, runs
from newslint.analyses.consistency.usage import Usage, Use
from newslint.finding import Fix, Hit, Related
from newslint.language.lexicon import SAYING, TITLES, zipf
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Edit, words

_COURTESY = words("mr mrs ms miss mx")
_COMMON = 4.8  # Zipf of a word that names nobody
_TITLE = lazy(
    r"(?<![\w-])(Prof\.?|Professor|Gov\.|Governor|Sen\.|Senator|Rep\.|Representative|Lt\.?|Lieutenant|Sgt\.?|"
    r"Sergeant|Capt\.?|Captain|Rev\.?|Reverend|Cllr\.?|Councillor|Det\.?|Detective|Insp\.?|Inspector|Dr\.?|Mr\.?|Mrs\.?|"
    r"Ms\.?) ((?:[A-Z][a-zA-Zé’'-]+ ?){1,3})"
)
_WHOLE = {
    "prof": "Professor", "gov": "Governor", "sen": "Senator", "rep": "Representative", "lt": "Lieutenant",
    "sgt": "Sergeant", "capt": "Captain", "rev": "Reverend", "cllr": "Councillor", "det": "Detective", "insp": "Inspector",
}  # fmt: skip
_CUT = {whole: cut for cut, whole in _WHOLE.items()}
_WITH_FIRST = words(
    "sir dame lord lady prince princess king queen pope saint st father sister brother mother"
)
"""Titles that go with a first name."""
_RELATIVES = words(
    "husband wife son daughter brother sister father mother parents children couple family widow widower sons daughters"
)


class _Title:
    """Writes a title whole, or as the story cuts it."""

    def __init__(self, whole: str, cuts: list[str]) -> None:
        self._forms = {"whole": whole, "cut": cuts[0] if cuts else ""}

    def __call__(self, form: Form, style: str) -> str:
        return self._forms[style]


class _Person(NamedTuple):
    """Somebody who is introduced by first name and surname, and the later uses of either alone."""

    run: Run
    first: str
    last: str


def _introduced(found: list[Run]) -> dict[str, _Person]:
    """Surname → the one person of that name."""
    people: dict[str, _Person] = {}
    shared = set()
    for run in found:
        low = run.low
        titles_before = next((n for n, word in enumerate(low) if word not in TITLES), len(low))
        low = low[titles_before:]
        if len(low) != 2 or not is_person(run) or max(map(zipf, low)) > _COMMON:
            continue
        known = people.setdefault(low[1], _Person(run, *low))
        if known.first != low[0]:
            shared.add(low[1])
    return {last: person for last, person in people.items() if last not in shared}


def _alone(found: list[Run]) -> dict[str, list[Use]]:
    """Names alone, after a title too: word → uses."""
    uses: dict[str, list[Use]] = {}
    for lex, first, last in found:
        if first == last - 1 and lex.at(first) in TITLES and lex.at(first) not in _WITH_FIRST:
            first = last
        if first == last and lex.at(first) not in TITLES:
            uses.setdefault(lex.low[first], []).append(Use(lex, first))
    return uses


def firsts(usage: Usage) -> Iterator[Hit]:
    """A first name alone, where the story uses surnames."""
    found = runs(usage)
    people = _introduced(found)
    alone = _alone(found)
    surnames = sum(len(alone.get(last, ())) for last in people)
    several = Counter(person.first for person in people.values())
    for last, person in people.items():
        uses = alone.get(person.first, [])
        held = alone.get(last, [])
        if len(uses) != 1 or not held or surnames < 1 or several[person.first] > 1:
            continue
        use = uses[0]
        if person.first in people or use.start < held[0].start:
            continue
        if not _RELATIVES.isdisjoint(use.lex.low) or not _acts(use):
            continue
        wanted = person.run.lex.words[person.run.last]
        yield Hit(
            use.start,
            use.end,
            f"“{use.word}” is a first name alone; elsewhere the story has “{wanted}”: use the surname.",
            (Related(held[0].start, held[0].end, f"“{wanted}” here"),),
            (Fix(f"Write “{wanted}”", (Edit(use.start, use.end, wanted),)),),
        )


def _acts(use: Use) -> bool:
    """Whether the name is told of: it speaks, or has something."""
    lex, at = use
    after, before = lex.at(at + 1), lex.at(at - 1)
    if lex.glued(at) and after in ("'", "’"):
        return lex.at(at + 2) == "s"
    return after in SAYING or before in SAYING or (after.endswith("ed") and lex.opens_sentence(at))


def courtesies(usage: Usage) -> Iterator[Hit]:
    """A surname alone where the story has "Mr", or "Mr" where it has none."""
    found = runs(usage)
    styles: dict[str, dict[str, list[Use]]] = {}
    for run in found:
        low = run.low
        if len(low) == 2 and low[0] in _COURTESY:
            styles.setdefault(low[1], {}).setdefault("Mr", []).append(Use(run.lex, run.first))
    if not styles:
        return
    bare = _bare(found, styles.keys())
    with_title = sum(len(uses) for uses in (s["Mr"] for s in styles.values()))
    without = sum(map(len, bare.values()))
    for last, uses in styles.items():
        others = bare.get(last, [])
        titled = len(uses["Mr"]) > 1 or (len(styles) > 2 and with_title > 3)
        if titled and len(others) == 1 and without == 1:
            use, held = others[0], uses["Mr"][0]
            wanted = f"{held.word} {use.word}"
            message = (
                f"“{use.word}” has no courtesy title here; elsewhere it is “{wanted}”: add it."
            )
        elif len(uses["Mr"]) == 1 == with_title and len(others) > 1:
            use, held = uses["Mr"][0], others[0]
            wanted = ""
            message = f"“{use.word}” appears before a name here alone: leave it out, as elsewhere."
        else:
            continue
        yield _titled(use, held, wanted, message)


def _bare(found: list[Run], titled: Iterable[str]) -> dict[str, list[Use]]:
    """Surname → where it stands alone: of people named in full, and of others where they do something."""
    people = _introduced(found)
    alone = _alone([run for run in found if run.first == run.last])
    bare = {last: alone.get(last, []) for last in people}
    for last in titled:
        if last not in people:
            bare[last] = [use for use in alone.get(last, []) if _acts(use)]
    return bare


def _titled(use: Use, held: Use, wanted: str, message: str) -> Hit:
    if wanted:
        fix = Fix(f"Write “{wanted}”", (Edit(use.start, use.end, wanted),))
    else:
        fix = Fix(f"Delete “{use.word}”", (Edit(use.start, use.lex.starts[use.at + 1], ""),))
    return Hit(
        use.start,
        use.end,
        message,
        (Related(held.start, held.end, "the other way is here"),),
        (fix,),
    )


def titles(usage: Usage) -> Iterator[Hit]:
    """Prof. Tull and Professor Tull; Mr Tull and Mr. Reid."""
    forms: dict[tuple[str, bool], list[Form]] = {}
    points: list[Form] = []
    for found in _TITLE.finditer(usage.body):
        title, name = found[1], found[2].strip()
        bare = title.rstrip(".")
        whole = _WHOLE.get(bare.lower(), bare)
        if bare != whole or title == whole:
            style = "whole" if title == whole else "cut"
            if whole in _CUT:
                forms.setdefault((whole, " " in name), []).append(
                    Form(found.start(1), found.end(1), style, title)
                )
        if bare.lower() in ("dr", "mr", "mrs", "ms"):
            points.append(
                Form(found.start(1), found.end(1), "point" if title[-1] == "." else "bare", bare)
            )
    text = usage.text

    def says(odd: Form, held: Form) -> str:
        return (
            f"“{text[odd.start : odd.end]}” appears here, “{text[held.start : held.end]}” elsewhere: "
            "write the title one way."
        )

    for (whole, _), some in forms.items():
        cuts = [form.wanted for form in some if form.style == "cut"]
        yield from odd_ones(
            some,
            says,
            "the other way is here",
            safety="safe",
            rewrite=_Title(whole, cuts),
        )
    yield from odd_ones(
        points,
        says,
        "the other way is here",
        safety="safe",
        rewrite=lambda form, style: form.wanted + ("." if style == "point" else ""),
    )
