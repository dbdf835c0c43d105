"""The people of a story: who is introduced, and which later words mean them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.people.name_runs import NameRun, name_runs
from newslint.analyses.quotations import Quotation
from newslint.analyses.story import Tagged, Word
from newslint.document import Document
from newslint.language.lexicon import (
    FEMALE,
    FEMININE,
    GIVEN,
    MALE,
    MASCULINE,
    PARTICLES,
    ROLES,
    SUFFIXES,
)
from newslint.startup.fast_typing import Any, Literal, NamedTuple
from newslint.text import Stretches

_UNNAMED = frozenset("accused person someone baby child infant gunman driver caller".split())
_HIS = frozenset(("he", "him", "his", "himself"))
_HERS = frozenset(("she", "her", "hers", "herself"))
_LONGEST_SENTENCE = 300  # words
_NAMESAKES = 40  # people of one name that are told apart
Gender = Literal["male", "female"]


class Mention(NamedTuple):
    """Words that mean a person, in code points of the plain text.

    entity: a number, the same for all mentions of one person; `name` is that person's fullest name,
    as first written. mention: "full" (given name and surname), "surname" (one name alone, with or
    without "Mr"), "role" ("the mayor") or "pronoun". age: in years, where this mention states it.
    Two spellings of a name are two people here: telling that they are one is a rule's business.
    """

    start: int
    end: int
    entity: int
    mention: Literal["full", "surname", "role", "pronoun"]
    name: str
    age: int | None


class _Person:
    """A person in the making."""

    __slots__ = ("gender", "given", "name", "named", "number", "roles", "suffix", "surname")

    def __init__(self, number: int, run: NameRun, name: str) -> None:
        self.number = number
        self.name = name
        self.given, self.surname, self.suffix = _parts(run.names)
        self.roles: set[str] = set()
        self.named = 0  # which of the mentions of all people was the last of this one
        self.gender: Gender | None = None
        self.learn(run)

    def learn(self, run: NameRun) -> None:
        """Take in what stands around a mention."""
        self.roles.update(role for role in run.roles if role in ROLES)
        first = self.given[0] if self.given else ""
        for word in (*run.titles, *run.roles):
            if word in MASCULINE:
                self.gender = "male"
            elif word in FEMININE:
                self.gender = "female"
        if self.gender is None and (first in MALE) != (first in FEMALE):
            self.gender = "male" if first in MALE else "female"

    def may_be(self, run: NameRun) -> bool:
        """Whether the title of a name alone can be this person's: no "Mrs Reid" is Tom Reid."""
        gender = _gender_of(run.titles)
        return gender is None or self.gender in (gender, None)

    def is_named(self, given: tuple[str, ...], surname: str, suffix: str) -> bool:
        """Whether a full name is this person's: "Donald J. Trump" is Donald Trump, not his son."""
        if surname != self.surname or suffix != self.suffix:
            return False
        if not given or not self.given:
            return True
        one, two = given[0].rstrip("."), self.given[0].rstrip(".")
        return one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])


def people(
    document: Document, tagged: Sequence[Tagged], quotations: list[Quotation]
) -> list[Mention]:
    """All mentions of people in running text, in order."""
    return people_in(document, tagged, quotations)


def people_in(
    document: Document, tagged: Sequence[Tagged], quotations: list[Quotation]
) -> list[Mention]:
    """The mentions in some of a story's sentences, as if it had no others."""
    runs = list(name_runs(tagged))
    cast = _Cast(document.text)
    alone = {run.names[0] for run in runs if len(run.names) == 1 and run.speaks}
    for run in runs:
        if run.likely or (run.shaped and run.names[-1] in alone):
            cast.introduce(run)
    by_sentence: dict[int, list[NameRun]] = {}
    for run in runs:
        by_sentence.setdefault(run.sentence, []).append(run)
    # "he" in quoted speech is seldom whom the paper would mean
    spoken = Stretches(q for q in quotations if q.level == 0 and q.kind != "scare")
    found: list[Mention] = []
    before: list[Mention] = []  # of the sentence before
    old: list[tuple[int, Gender | None]] = []
    for number, item in enumerate(tagged):
        here = [m for run in by_sentence.get(number, ()) if (m := cast.mention(run)) is not None]
        heads = item.sentence.block.kind in ("headline", "crosshead")
        if len(item.words) > _LONGEST_SENTENCE:
            found += [] if heads else here
            before, old = [], []
            continue  # a list or a table: no "he" in it is plain
        here += cast.roles(item, here, spoken)
        here.sort()
        if heads:
            continue
        here += list(cast.pronouns(item, here, before, old, spoken))
        here.sort()
        found += here
        if here or not spoken.covers(item.sentence.start):
            before, old = here, cast.unnamed(item, here)
    return found


class _Cast:
    """The people met so far, and in the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._people: list[_Person] = []
        self._by_name: dict[str, list[_Person]] = {}
        self._met: set[int] = set()  # in the second reading
        self._mentions = 0
        self._holders: dict[str, list[_Person]] | None = None  # by role

    def introduce(self, run: NameRun) -> None:
        """Note a run that is a person's name, of a new person or of one noted before."""
        given, surname, suffix = _parts(run.names)
        for person in self._by_name.get(surname, ()):
            if person.is_named(given, surname, suffix) and person.may_be(run):
                if len(given) > len(person.given):
                    if not person.given:
                        person.name = self._text[run.start : run.end]
                    person.given = given
                person.learn(run)
                return
        person = _Person(len(self._people) + 1, run, self._text[run.start : run.end])
        self._people.append(person)
        for name in (surname, *given[:1]):
            known = self._by_name.setdefault(name, [])
            if len(known) < _NAMESAKES:
                known.append(person)

    def mention(self, run: NameRun) -> Mention | None:
        """The mention in a run; None where it names nobody known."""
        given, surname, suffix = _parts(run.names)
        known = self._by_name.get(surname, [])
        if given or suffix:
            matching = [p for p in known if p.given and p.is_named(given, surname, suffix)]
            if not matching:
                return None
            person = matching[0]
            kind: Literal["full", "surname"] = "full"
        else:
            known = [p for p in known if p.number in self._met or not p.given]
            person_ = self._nearest(known, run)
            if person_ is None:
                return None
            person, kind = person_, "surname"
        self._met.add(person.number)
        self._mentions += 1
        person.named = self._mentions
        return Mention(run.start, run.end, person.number, kind, person.name, run.age)

    def _nearest(self, known: list[_Person], run: NameRun) -> _Person | None:
        """Whom a name alone means: among several of that name, the one its title fits, named last."""
        known = [p for p in known if p.may_be(run)]
        if len({p.number for p in known}) > 1:
            known.sort(key=lambda p: p.named)
        return known[-1] if known else None

    def roles(self, item: Tagged, here: list[Mention], spoken: Stretches) -> Iterator[Mention]:
        """ "The mayor": where one person met before has that role."""
        words = item.words
        for i, word in enumerate(words):
            if word.text.lower() != "the" or spoken.covers(word.start):
                continue
            for k in range(i + 1, min(i + 4, len(words))):
                low = words[k].text.lower()
                if words[k].xpos == "NN" and low in ROLES:
                    after = words[k + 1] if k + 1 < len(words) else None
                    if after and (
                        after.xpos in ("NN", "NNS", "NNP", "POS") or after.text in ("of", ",")
                    ):
                        break  # "the mayor's office", "the mayor of Hull", "the mayor, Ann Lee"
                    holders = self._holding(low)
                    if len(holders) == 1 and holders[0].number in self._met:
                        end = words[k].end
                        if not any(m.start < end and word.start < m.end for m in here):
                            person = holders[0]
                            yield Mention(word.start, end, person.number, "role", person.name, None)
                    break
                if words[k].xpos not in ("JJ", "NN", "VBN", "HYPH"):
                    break

    def _holding(self, role: str) -> list[_Person]:
        """The people of the story who have a role."""
        if self._holders is None:
            self._holders = {}
            for person in self._people:
                for each in person.roles:
                    self._holders.setdefault(each, []).append(person)
        return self._holders.get(role, [])

    def _person(self, number: int) -> _Person:
        return self._people[number - 1]

    def pronouns(
        self,
        item: Tagged,
        here: list[Mention],
        before: list[Mention],
        old: list[tuple[int, Gender | None]],
        spoken: Stretches,
    ) -> Iterator[Mention]:
        """He and she: where one person alone can be meant, named in this sentence or the last."""
        said: list[Mention] = []
        rivals = [*self.unnamed(item, here), *old]
        for word in item.words:
            gender = _gender_said(word.text.lower())
            if gender is None or spoken.covers(word.start):
                continue
            if any(at < word.start and known in (gender, None) for at, known in rivals):
                continue  # "the victim", nobody's name: it could be he
            person = self._meant(word, gender, [*here, *said], before)
            if person is None:
                continue
            person.gender = gender
            mention = Mention(word.start, word.end, person.number, "pronoun", person.name, None)
            said.append(mention)
            yield mention

    def _meant(
        self, word: Word, gender: Gender, here: list[Mention], before: list[Mention]
    ) -> _Person | None:
        """The one person that "he", "her" means of those named before it, here or a sentence ago."""
        near = [m for m in here if m.start < word.start]
        chances = (near, [*near, *before]) if near else (before,)
        if word.xpos == "PRP" and word.text.lower() in ("him", "her"):
            # "Smith thanked him": not himself, so somebody of the sentence before.
            own = {m.entity for m in near}
            chances = ([m for m in before if m.entity not in own],)
        for candidates in chances:
            fit = {m.entity for m in candidates if self._person(m.entity).gender in (gender, None)}
            if fit:  # several are not plain
                return self._person(fit.pop()) if len(fit) == 1 else None
        return None

    def unnamed(self, item: Tagged, here: list[Mention]) -> list[tuple[int, Gender | None]]:
        """Where a sentence speaks of one person by a noun alone, with the gender it tells."""
        own = {role for m in here for role in self._person(m.entity).roles}
        return [
            (word.start, _gender_of((low,)))
            for word in item.words
            if (((low := word.text.lower()) in ROLES and word.xpos == "NN") or low in _UNNAMED)
            and low not in own
            and not any(m.start <= word.start < m.end for m in here)
        ]


def _parts(names: tuple[str, ...]) -> tuple[tuple[str, ...], str, str]:
    """Given names, surname with its particles, and suffix, casefolded."""
    joined: list[str] = []
    glue = False
    for name in names:
        if name == ",":
            continue
        if name in ("-", "‑", "’", "'"):
            joined[-1] += "-" if name == "‑" else name
            glue = True
        elif glue:
            joined[-1] += name
            glue = False
        else:
            joined.append(name)
    low = [name.casefold() for name in joined]
    suffix = low.pop().rstrip(".") if len(low) > 1 and low[-1] in SUFFIXES else ""
    at = len(low) - 1
    while at > 1 and low[at - 1] in PARTICLES:
        at -= 1
    if at == 1 and len(low) > 2 and low[0] in PARTICLES - GIVEN:
        at = 0  # "De la Cruz" alone
    return tuple(low[:at]), " ".join(low[at:]), suffix


def _gender_said(low: str) -> Gender | None:
    """The gender that "he" or "her" tells; None for another word."""
    if low in _HIS:
        return "male"
    return "female" if low in _HERS else None


def _gender_of(titles: tuple[str, ...]) -> Gender | None:
    for title in titles:
        if title in MASCULINE:
            return "male"
        if title in FEMININE:
            return "female"
    return None


def shown(document: Document, item: Mention) -> dict[str, Any]:  # noqa: ARG001 - one signature for all
    """What `newslint show` prints of a mention beside its place."""
    return {"entity": item.entity, "mention": item.mention, "name": item.name, "age": item.age}
