"""Runs selected rules over one document. Touches no file; the same input gives the same findings."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from newslint import kinds
from newslint.analyses import analyse, arguments
from newslint.document import Document
from newslint.finding import Finding, Fix, Hit, RelatedPlace, Severity
from newslint.matching import may_match
from newslint.packs.folded import Folded
from newslint.precedence import Place, overruled
from newslint.registry import FAMILIES, GIVEN, PATTERNS, Rule
from newslint.startup.fast_typing import TYPE_CHECKING, Any, NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import Edit, Span, Stretches
from newslint.time_limit import OutOfTimeError, seconds

try:
    # hashlib's own blake2b, without the 3 ms that it takes to load OpenSSL for the others.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from newslint.archive import Archive
    from newslint.packs.index import PackIndex
    from newslint.time_limit import TimeLimit

EARLIER_COPIES = "earlier_copies"
"""The parameter of a rule that compares stories: what the archive of the run knows of this one."""
_READING = "analyses"  # the account of their time
CRASH_CODE, CRASH_NAME = "NLT900", "rule-crashed"
SLOW_CODE, SLOW_NAME = "NLT901", "rule-out-of-time"
MANY_CODE, MANY_NAME = "NLT902", "too-many-findings"
MOST_FINDINGS = 1_000
"""Findings of a rule that a story's report takes, or one for each `_APART` characters if that is more."""
_APART = 50
_OF_ENGLISH = frozenset(
    "spelling grammar fragment voice style readability consistency attribution contradiction LFT005".split()
)
"""Families, and a rule of another, that read English: they have nothing to say of other languages."""
_WORD = lazy(r"\w+(?:['’]\w+)*")
_BESIDE = 30  # characters that mostly hold them
_NEAR = 120  # characters searched for the two words on either side of a finding


class Found(NamedTuple):
    """A hit and the rule that made it."""

    rule: Rule
    hit: Hit


class Engine:
    """Rules with their settings, ready to run. Holds nothing that belongs to one document.

    `options` and `severities` go by rule code and say only what differs from the rule's own.
    `limit` stops rules that work on a story for too long.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        packs: Sequence[PackIndex] = (),
        options: Mapping[str, Mapping[str, Any]] | None = None,
        severities: Mapping[str, Severity] | None = None,
        min_confidence: float = 0.0,
        limit: TimeLimit | None = None,
    ) -> None:
        self.rules = list(rules)
        self._limit = limit
        self._packs = packs
        self._severities = severities or {}
        self.min_confidence = min_confidence
        self._options = {
            rule.code: {**rule.defaults(), **(options or {}).get(rule.code, {})}
            for rule in self.rules
        }

    def severity(self, rule: Rule) -> Severity:
        """How grave findings of a rule are, unless a hit says otherwise."""
        return self._severities.get(rule.code) or rule.severity

    def check(
        self,
        document: Document,
        ignored: frozenset[str] = frozenset(),
        archive: Archive | None = None,
    ) -> list[Finding]:
        """The findings of a document in text order. `ignored`: codes that stay silent here.

        `archive` holds the stories met before this one in the run, and takes this one in. Without
        it, rules that compare stories find none to compare with.
        """
        kind = kind_of(document)
        rules = [rule for rule in self.rules if rule.code not in ignored and rule.runs_on(kind)]
        reporter = _Reporter(document, self._severities)
        for found in self._hits(document, rules, archive):
            if isinstance(found, Finding):
                reporter.crashes.append(found)
                continue
            try:
                reporter.add(found, self.min_confidence)
            except OutOfTimeError:
                # Nobody can tell whose words it marks: quotations or languages took too long, which
                # NLT901 says already.
                continue
        return reporter.sorted()

    def _hits(
        self, document: Document, rules: list[Rule], archive: Archive | None
    ) -> Iterator[Found | Finding]:
        own = {rule.code: rule for rule in rules if rule.check is None}
        left: dict[str, float] = {}
        for rule in rules:
            if rule.check is not None:
                name = f"{rule.code} {rule.name}"
                run = partial(self._run, document, rule, archive)
                yield from self._timed(document, name, rule.family, left, run, rule)
        if own:
            text = Folded(document.text)
            for pack in self._packs:
                find = partial(_found_by, pack, document, own, text)
                yield from self._timed(document, pack.name, pack.name, left, find)

    def _timed(
        self,
        document: Document,
        name: str,
        family: str,
        left: dict[str, float],
        find: Callable[[], list[Found]],
        rule: Rule | None = None,
    ) -> Sequence[Found | Finding]:
        """What a rule or pack finds; if it crashes, or its family has no time `left`, only that it did."""
        limit = self._limit
        try:
            if rule is not None and self._is_silent(document, rule, left):
                return []
            if limit is None:
                return find()
            if rule is not None:
                self._read(document, rule.needs, left)
            limit.start(left.get(family, seconds(len(document.text))))
            try:
                return find()
            finally:
                left[family] = limit.end()
        except OutOfTimeError:
            return [out_of_time(document, name)]
        except Exception as error:  # noqa: BLE001 - one broken rule must not end the run
            return [crash(document, name, error)]

    def _is_silent(self, document: Document, rule: Rule, left: dict[str, float]) -> bool:
        """Whether what a rule speaks of isn't there: it needn't be imported, nor what it needs be made."""
        if not rule.when:
            return False
        if rule.when == PATTERNS:
            self._read(document, ("lexemes",), left)
            return not may_match(rule.origin, analyse(document, "lexemes"))
        self._read(document, (rule.when,), left)
        return not analyse(document, rule.when)

    def _read(self, document: Document, needs: tuple[str, ...], left: dict[str, float]) -> None:
        """Make analyses in time of their own, if it is limited: the rules to come need them too."""
        if self._limit is None:
            return
        for need in needs:
            if need in document.results or need in GIVEN:
                continue
            self._limit.start(left.get(_READING, 2 * seconds(len(document.text))))
            try:
                analyse(document, need)
            finally:
                left[_READING] = self._limit.end()

    def _run(self, document: Document, rule: Rule, archive: Archive | None) -> list[Found]:
        assert rule.check is not None
        if EARLIER_COPIES in rule.needs and archive is None:
            return []
        needs = [self._need(document, rule, need, archive) for need in rule.needs]
        return [Found(rule, hit) for hit in rule.check(*needs)]

    def _need(self, document: Document, rule: Rule, need: str, archive: Archive | None) -> Any:
        if need == "options":
            return self._options[rule.code]
        if need == EARLIER_COPIES and archive is not None:
            return archive.meet(document)
        return arguments(document, (need,))[0]


class Ran(NamedTuple):
    """An engine that has run over a story, and the codes it was told to ignore there.

    `compared`: the stories of the run were held against each other.
    """

    engine: Engine
    ignored: frozenset[str]
    compared: bool

    def able(self, document: Document) -> set[str]:
        """The codes of the rules that could speak of the story: the silence of others means nothing."""
        kind = kind_of(document)
        return {
            rule.code
            for rule in self.engine.rules
            if rule.code not in self.ignored
            and rule.runs_on(kind)
            and (self.compared or EARLIER_COPIES not in rule.needs)
            and ("alerts" not in rule.needs or "alerts" in document.results)
            and rule.confidence >= self.engine.min_confidence
        }


def kind_of(document: Document) -> str:
    """The kind that rules read a story as: news in which the writer speaks throughout is a blog."""
    if document.kind != kinds.NEWS or not kinds.may_be_own(document.text):
        return document.kind
    try:
        return kinds.BLOG if analyse(document, "own_voice") else document.kind
    except OutOfTimeError:
        return document.kind


def _found_by(
    pack: PackIndex, document: Document, rules: Mapping[str, Rule], text: Folded
) -> list[Found]:
    return [Found(rules[code], hit) for code, hit in pack.find(document, rules, text)]


def out_of_time(document: Document, what: str) -> Finding:
    """NLT901: a rule took too long on this document. The others go on."""
    message = f"{what} was stopped: the story takes it too long (over {seconds(len(document.text)):.0f} s)."
    return _of_newslint(document, SLOW_CODE, SLOW_NAME, what, message)


def too_many(document: Document, rule: Rule, most: int) -> Finding:
    """NLT902: a rule has more findings than a report should take: this is no story, or no English."""
    what = f"{rule.code} {rule.name}"
    message = f"{what} marks more than {most:,} places here. The first are shown: mend those and run again."
    return _of_newslint(document, MANY_CODE, MANY_NAME, what, message)._replace(severity="info")


def crash(document: Document, what: str, error: Exception) -> Finding:
    """NLT900: a rule failed on this document. The others go on."""
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    file = frame.filename.replace("\\", "/").rpartition("newslint/")[2]
    message = f"{what} crashed: {type(error).__name__}: {error} ({file}:{frame.lineno})"
    return _of_newslint(document, CRASH_CODE, CRASH_NAME, what, " ".join(message.split()))


def _of_newslint(document: Document, code: str, name: str, what: str, message: str) -> Finding:
    return Finding(
        path=document.source.path,
        code=code,
        name=name,
        family=FAMILIES["NLT"],
        severity="error",
        confidence=1.0,
        message=message,
        start=0,
        end=0,
        line=1,
        column=1,
        end_line=1,
        end_column=1,
        text="",
        fingerprint=fingerprint_of(code, what),
    )


def fingerprint_of(code: str, what: str) -> str:
    """Sixteen hex digits for a rule and what its finding is about."""
    said = f"{code} {what}"
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class _Reporter:
    """Turns hits in the plain text into findings in the file. The one place where offsets change."""

    def __init__(self, document: Document, severities: Mapping[str, Severity]) -> None:
        self.document = document
        self.crashes: list[Finding] = []
        self._findings: list[Finding] = []
        self._most = max(MOST_FINDINGS, len(document.text) // _APART)
        self._counts: Counter[str] = Counter()
        self._places: list[Place] = []  # of the findings, in the plain text
        self._severities = severities
        self._seen: set[tuple[str, int, int]] = set()
        self._quoted: Stretches | None = None
        self._said: Stretches | None = None  # what stands between the marks
        self._foreign: Stretches | None = None
        self._protected = Stretches(document.protected)

    def add(self, found: Found, min_confidence: float) -> None:
        """Take a hit, unless a quotation, code or the confidence gate keeps it silent."""
        rule, hit = found
        confidence = rule.confidence if hit.confidence is None else hit.confidence
        key = (rule.code, hit.start, hit.end)
        if key in self._seen or confidence < min_confidence:
            return
        ends = (hit.start, max(hit.start, hit.end - 1))
        if not hit.whole and any(self._protected.covers(end) for end in ends):
            return
        quoted = self._in_quotation(hit)
        if quoted if rule.quotes == "skip" else rule.quotes == "only" and not quoted:
            return
        # Last, as only this analysis may still have to be made.
        if not _OF_ENGLISH.isdisjoint((rule.family, rule.code)) and self._is_foreign(*ends):
            return
        self._seen.add(key)
        self._counts[rule.code] += 1
        if self._counts[rule.code] > self._most:
            if self._counts[rule.code] == self._most + 1:
                self.crashes.append(too_many(self.document, rule, self._most))
            return
        source, place = self.document.source, self.document.map.source(hit.start, hit.end)
        line, column = source.position(place.start)
        end_line, end_column = source.position(place.end)
        self._places.append(Place(rule.code, hit.start, hit.end))
        self._findings.append(
            Finding(
                path=source.path,
                code=rule.code,
                name=rule.name,
                family=rule.family,
                severity=self._severities.get(rule.code) or hit.severity or rule.severity,
                confidence=confidence,
                message=hit.message,
                start=place.start,
                end=place.end,
                line=line,
                column=column,
                end_line=end_line,
                end_column=end_column,
                text=source.text[place.start : place.end],
                related=tuple(self._related(hit)),
                fixes=tuple(self._fix(fix, hit, quoted) for fix in hit.fixes),
                fingerprint=fingerprint(self.document, rule.code, hit.start, hit.end),
            )
        )

    def sorted(self) -> list[Finding]:
        """One finding for each fault in text order, equal fingerprints told apart by a counter."""
        counts: Counter[str] = Counter()
        result = []
        lost = overruled(self._places, self._sentence_at)
        found = self.crashes + [f for n, f in enumerate(self._findings) if n not in lost]
        for finding in sorted(found, key=lambda f: (f.start, f.end, f.code)):
            counts[finding.fingerprint] += 1
            if (n := counts[finding.fingerprint]) > 1:
                finding = finding._replace(fingerprint=f"{finding.fingerprint}:{n}")
            result.append(finding)
        return result

    def _sentence_at(self, offset: int) -> Span | None:
        """The sentence at an offset of the plain text; None for none, or where they took too long."""
        if "sentences" in self.document.abandoned:
            return None
        sentences = analyse(self.document, "sentences")
        at = bisect_right(sentences, offset, key=lambda each: each.start) - 1
        if at < 0 or offset >= sentences[at].end:
            return None
        return Span(sentences[at].start, sentences[at].end)

    def _in_quotation(self, hit: Hit) -> bool:
        """Whether the whole hit is somebody's words."""
        if self._quoted is None:
            self._quoted = Stretches(analyse(self.document, "quotations"))
        return self._quoted.holds(hit.start, max(hit.start, hit.end - 1))

    def _is_foreign(self, first: int, last: int) -> bool:
        """Whether passages in another language hold all words from one offset to the other, or most.

        A finding on a whole sentence, "The banner read: El gobierno no …", rests on their words too.
        """
        if self._foreign is None:
            self._foreign = Stretches(analyse(self.document, "foreign"))
        text = self.document.text
        while first < last and not text[last].isalnum():
            last -= 1
        while first < last and not text[first].isalnum():
            first += 1
        if self._foreign.holds(first, last):
            return True
        return 2 * self._foreign.overlap(first, last + 1) > last + 1 - first

    def _related(self, hit: Hit) -> Iterator[RelatedPlace]:
        source = self.document.source
        for place in hit.related:
            if isinstance(place, RelatedPlace):
                yield place
                continue
            start, end = self.document.map.source(place.start, place.end)
            yield RelatedPlace(
                start, end, *source.position(start), *source.position(end), place.message
            )

    def _fix(self, fix: Fix, hit: Hit, quoted: bool) -> Fix:
        places = [self._edited(edit, hit) for edit in fix.edits]
        edits = tuple(Edit(*place, e.text) for (place, _), e in zip(places, fix.edits, strict=True))
        whole = all(may for _, may in places)
        # No edit through markup, and none of somebody's words: those are only shown.
        shown = quoted or not whole or any(map(self._is_quoted, fix.edits))
        return Fix(fix.title, edits, "display" if shown else fix.safety)

    def _is_quoted(self, edit: Edit) -> bool:
        """Whether an edit puts in or takes out words of a quotation, though the finding lies outside."""
        if self._said is None:
            inner = (Span(q.inner_start, q.inner_end) for q in analyse(self.document, "quotations"))
            self._said = Stretches(inner)
        start, end = edit.start, edit.end
        if start == end:
            return start > 0 and self._said.holds(start - 1, start)
        if not self._said.touches(start, end):
            return False
        return any(
            self._said.covers(at) for at in range(start, end) if self.document.text[at].isalnum()
        )

    def _edited(self, edit: Edit, hit: Hit) -> tuple[Span, bool]:
        """An edit's place in the file, and whether it may be made. What is put in stays by the fault."""
        if edit.start == edit.end:
            return self.document.map.insertion(edit.start, after=edit.start > hit.start)
        place = self.document.map.source(edit.start, edit.end)
        return place, self.document.map.editable(edit.start, edit.end)


def fingerprint(document: Document, code: str, start: int, end: int) -> str:
    """What the finding is, not where: code, its words, two words either side, the kind of block.

    Sixteen hex digits. It survives moved paragraphs and edits elsewhere in the story.
    """
    text, block = document.text, document.block_at(start)
    low = max(block.start if block else 0, start - _NEAR)
    high = min(block.end if block else len(text), end + _NEAR)
    before = _WORD.findall(text[max(low, start - _BESIDE) : start])
    if len(before) < 3:  # else the last two are whole
        before = _WORD.findall(text[low:start])
    before = before[-2:]
    after = _WORD.findall(text[end : min(high, end + _BESIDE)])
    if len(after) < 3:
        after = _WORD.findall(text[end:high])
    after = after[:2]
    words = [w.casefold() for w in (*before, "|", *_WORD.findall(text[start:end]), "|", *after)]
    return fingerprint_of(code, " ".join((block.kind if block else "", *words)))
