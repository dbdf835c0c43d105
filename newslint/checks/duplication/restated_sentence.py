"""DUP005 restated-sentence."""

from __future__ import annotations

from collections.abc import Iterator, Set

from newslint.analyses.story import (
    Met,
    Retold,
    Sentence,
    Wording,
    keys,
    names,
    retold,
    reworded,
    running,
    runs,
)
from newslint.document import Block, Document
from newslint.finding import Hit, Related
from newslint.language.lexicon import stems
from newslint.language.numbers import STOP_WORDS
from newslint.language.tokens import folded
from newslint.registry import Option, rule
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy

_FEWEST_REWORDED = 12  # words of a sentence that is compared with all others
_FEWEST_STEMS = 5  # words that say something, of a sentence compared with its neighbour
_SHARE = 0.75  # of the stems of the poorer of two neighbours, both have
_OF_ALL = 0.45  # … and of the stems of both together
_GOES_ON_SHARE = 0.5  # where one speaker goes on: of the poorer's stems
_GOES_ON_FEWEST = 3
_LONGEST_SUBJECT = 140  # characters before a verb of saying
_FEWEST_TOLD = 5  # words that say something, of a sentence that an earlier stretch may tell
_MOST_SENTENCES = 80  # a long piece comes back to what it has told
_SHARE_TOLD = (
    0.63  # of a sentence's weight, in an earlier stretch; less by .01 for each thing shared
)
_SHARE_WITH_FIGURES = 0.5  # … where they share two figures
_SHARE_OF_SEVERAL = 0.85  # … where they share none, and the stretch is more than one sentence
_FEWEST_SHARED = {0: 6, 1: 5}  # words and figures, by the number of figures among them
_FIRST_PERSON = frozenset("i we you me us my our your".split())  # interviews and columns
_NEGATIONS = frozenset(
    "not no never nor neither none without cannot lack lacks lacked lacking".split()
)
_SAYS = (
    r"(?:said|says|warned|warns|added|adds|argued|argues|stated|noted|notes|claimed|claims|insisted|insists|stressed"
    r"|explained|believes|thinks|cautioned|told [\w’' ]{1,40})(?: \w+ly)?"
)
_REPORT = lazy(rf"[^“”\"]{{1,{_LONGEST_SUBJECT}}}?\b{_SAYS} that\b")
_GOES_ON = lazy(
    rf"(?:He|She|They|It|The \w+)(?: has| had)?(?: also| then| further)? {_SAYS} that\b"
)
_PICTURE = lazy(r"\b(?:Image|Photo|Picture|Credit)s?:")
_LABEL = lazy(r"[^.:]{1,40}:\s")
"""What opens an entry of a list; the next entry has another, or the same."""


class _Said(NamedTuple):
    sentence: Sentence
    wording: Wording
    openings: set[str]  # of its words that say something


@rule(
    "DUP005",
    "restated-sentence",
    severity="info",
    confidence=0.75,
    options=(Option("reworded_words", _FEWEST_REWORDED, "shorter sentences may be reworded"),),
)
def restated_sentence(
    document: Document, sentences: list[Sentence], options: dict[str, int]
) -> Iterator[Hit]:
    """A sentence says again what another one says.

    A sentence that stands twice with a few words changed is an old version left beside the new. And
    a sentence whose words are nearly all in the one before it, or in which a speaker says again
    what he or she has just said, tells readers nothing. Sentences of one pattern with other names
    or figures, questions, opposites and running logs are left alone.

    Bad:
        Bridge closed to lorries

        The bridge will stay closed to lorries until the spring after inspectors found cracks in
        four of its pillars.

        Drivers face a detour of an hour. [[The bridge will stay closed to lorries until spring
        after inspectors found cracks in four of its pillars.]] Buses may use it.
    Bad: Ships wait for weeks at the harbour because its cranes are broken. [[The cranes of the
        harbour are broken, and the ships wait for weeks.]]
    Near miss: Ann Lee, an engineer, said that training and patience need a school of their own. She
        added that the ferry would sail in May.
    Near miss: In May 40 lorries crossed the old bridge each day for the harbour company. In June 70
        lorries crossed the old bridge each day for the harbour company.
    Near miss: The council wants the ferry to stop at the old pier in winter. The company does not
        want the ferry to stop at the old pier in winter.
    Near miss: Would the ferry stop at the old pier in winter? The ferry would stop at the old pier
        in winter.
    """
    if running(document):
        return
    found = [
        _Said(sentence, Wording(text, said), _openings(said))
        for sentence in sentences
        if sentence.block.kind == "paragraph"
        and sentence.terminal
        and (text := document.text[sentence.dateline_end : sentence.end])
        and text[-1] != "?"
        and text[0] not in "-*•>|"
        and (said := folded(text))
    ]
    marked = _word_for_word(found)
    for earlier, later in _reworded(document, found, options["reworded_words"]):
        if later.start in marked:
            continue
        marked.add(later.start)
        message = "The sentence appears twice, with a few words changed. Keep one of the two."
        place = Related(earlier.start, earlier.end, "the first time")
        yield Hit(later.start, later.end, message, (place,), (), "warning", 0.85)
    for first, last, later in _told_again(found):
        if later.start not in marked:
            marked.add(later.start)
            message = "The sentence tells again what the story has told. Cut one of the two places."
            place = Related(first.start, last.end, "told here")
            yield Hit(later.start, later.end, message, (place,), (), "info", 0.7)
    for number in range(1, len(found)):
        before, after = found[number - 1], found[number]
        gap = after.sentence.start - before.sentence.end
        if gap <= 3 and after.sentence.start not in marked and _says_again(before, after):
            message = "The sentence repeats the one before it in other words. Cut one of the two."
            place = Related(before.sentence.start, before.sentence.end, "said here")
            yield Hit(after.sentence.start, after.sentence.end, message, (place,))


def _word_for_word(found: list[_Said]) -> set[int]:
    """Where sentences begin that appear word for word before: repeated-sentence speaks of them."""
    seen: set[str] = set()
    starts = set()
    for each in found:
        said = " ".join(each.wording.words)
        if said in seen:
            starts.add(each.sentence.start)
        seen.add(said)
    return starts


def _reworded(
    document: Document, found: list[_Said], fewest: int
) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences of which the later is the earlier with a few words changed.

    Left out: pairs of paragraphs that as wholes are alike (duplicate-paragraph's), and what stands
    word for word twice (repeated-sentence's).
    """
    blocks = _Blocks(document)
    met = Met()
    for number, each in enumerate(found):
        if len(each.wording.words) < fewest:
            continue
        own = runs(each.wording.words)
        for other, count in met.closest(own):
            before = found[other]
            if (
                before.wording.words != each.wording.words
                and reworded(before.wording, each.wording, count)
                and not _opposed(before.wording.words, each.wording.words)
                and not _figures_differ(before.wording.words, each.wording.words)
                and not blocks.alike(before.sentence, each.sentence)
            ):
                yield before.sentence, each.sentence
                break
        met.add(own, number)


def _told_again(found: list[_Said]) -> Iterator[tuple[Sentence, Sentence, Sentence]]:
    """Sentences of which an earlier stretch tells nearly all: its first and last sentence, and the later."""
    if len(found) > _MOST_SENTENCES:
        return
    asked = [
        number
        for number, each in enumerate(found)
        if len(each.openings) >= _FEWEST_TOLD
        and not any(m in each.wording.text for m in '“”"')
        and _FIRST_PERSON.isdisjoint(each.wording.words)
        and not _LABEL.match(each.wording.text)
    ]
    for number, each in retold([keys(said.wording.words) for said in found], asked, gap=1):
        earlier = found[each.first : each.last + 1]
        if _is_retold(found[number], earlier, each):
            yield earlier[0].sentence, earlier[-1].sentence, found[number].sentence


def _is_retold(later: _Said, earlier: list[_Said], found: Retold) -> bool:
    """Whether the stretch tells enough of the sentence, and of the same thing.

    Figures are the surest sign; without any, one earlier sentence must hold nearly all of it.
    """
    if found.figures > 1:
        enough = found.share >= _SHARE_WITH_FIGURES
    elif found.figures or found.first == found.last:
        enough = (
            found.share + found.shared / 100 >= _SHARE_TOLD
            and found.shared >= _FEWEST_SHARED[found.figures]
        )
    else:
        enough = found.share >= _SHARE_OF_SEVERAL
    if not enough or any(key[0].isdigit() for key in found.new):
        return False
    before = [word for each in earlier for word in each.wording.words]
    if any(each.wording.words == later.wording.words for each in earlier):
        return False  # repeated-sentence's
    if bool(_denials(before)) != bool(_denials(later.wording.words)):
        return False
    text = " ".join(each.wording.text for each in earlier)
    others = keys(before) - keys(later.wording.words)
    return not (
        names(later.wording.text, _words_of(found.new, later.wording.words))
        and names(text, _words_of(others, before))
    )


def _words_of(sought: Set[str], among: list[str]) -> list[str]:
    """The words that stand behind such keys."""
    return [word for word in among if not sought.isdisjoint(keys((word,)))]


class _Alike(NamedTuple):
    """How much two texts must have in common to say the same, in words that say something."""

    fewest: int
    share: float  # of the poorer's
    of_all: float  # of both texts' together

    def holds(self, a: str, b: str) -> bool:
        """Whether they do, and neither has a name or figure where the other has another."""
        mine, yours = stems(a), stems(b)
        both = mine.keys() & yours.keys()
        if len(both) < max(self.fewest, self.share * min(len(mine), len(yours))):
            return False
        if len(both) < self.of_all * len(mine.keys() | yours.keys()):
            return False
        left = [mine[stem] for stem in mine.keys() - both]
        right = [yours[stem] for stem in yours.keys() - both]
        return not (names(a, left) and names(b, right))


def _contrary(before: _Said, after: _Said) -> bool:
    """Whether one denies what the other says, or each has a figure of its own."""
    words = before.wording.words, after.wording.words
    return _opposed(*words) or _figures_differ(*words)


class _Blocks:
    """Which paragraphs are alike as wholes. Each is read once, and each pair compared once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._read: dict[Block, tuple[Wording, set[int]]] = {}
        self._alike: dict[tuple[int, int], bool] = {}

    def alike(self, before: Sentence, after: Sentence) -> bool:
        """Whether the paragraphs of two sentences are two, and alike."""
        if before.block == after.block:
            return False
        key = before.block.start, after.block.start
        if key not in self._alike:
            (one, mine), (two, yours) = self._reading(before.block), self._reading(after.block)
            self._alike[key] = one.words == two.words or reworded(one, two, len(mine & yours))
        return self._alike[key]

    def _reading(self, block: Block) -> tuple[Wording, set[int]]:
        if block not in self._read:
            text = self._document.slice(block)
            wording = Wording(text, folded(text))
            self._read[block] = wording, runs(wording.words)
        return self._read[block]


def _says_again(before: _Said, after: _Said) -> bool:
    """Whether a sentence has nearly no word that the one before it has not."""
    if len(before.openings & after.openings) < _GOES_ON_FEWEST:
        return False  # told at a glance: stems that agree begin alike
    text = after.wording.text
    if any(mark in text for mark in '“”"') or _PICTURE.search(text):
        return False  # somebody's words may repeat what was told, or themselves
    if before.wording.words == after.wording.words:
        return False
    both_report = " that " in text and " that " in before.wording.text
    reports = (
        (_REPORT.match(before.wording.text), _GOES_ON.match(text)) if both_report else (None, None)
    )
    if reports[0] and reports[1]:
        a, b = before.wording.text[reports[0].end() :], text[reports[1].end() :]
        asked = _Alike(_GOES_ON_FEWEST, _GOES_ON_SHARE, 0.0)
    else:
        a, b = before.wording.text, text
        asked = _Alike(_FEWEST_STEMS, _SHARE, _OF_ALL)
    if min(len(stems(a)), len(stems(b))) < _FEWEST_STEMS - 1:
        return False
    return asked.holds(a, b) and not _contrary(before, after)


def _openings(found: list[str]) -> set[str]:
    return {word[:4] for word in found if len(word) > 3 and word not in STOP_WORDS}


def _opposed(a: list[str], b: list[str]) -> bool:
    """Whether one of two sentences denies more than the other."""
    return _denials(a) != _denials(b)


def _denials(found: list[str]) -> int:
    return sum(
        word in _NEGATIONS or (word.endswith("nt") and word in _CONTRACTED) for word in found
    )


_CONTRACTED = frozenset(
    "dont doesnt didnt isnt arent wasnt werent cant wont wouldnt couldnt shouldnt hasnt havent hadnt".split()
)


def _figures_differ(a: list[str], b: list[str]) -> bool:
    """Whether each of two sentences has a figure that the other has not."""
    one = {word for word in a if word[0].isdigit()}
    two = {word for word in b if word[0].isdigit()}
    return bool(one - two) and bool(two - one)
