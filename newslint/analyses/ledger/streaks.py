"""A run of the same against what breaks it: a third straight win after Wednesday's loss, growth after a fall last year."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.ledger.ledger import Ledger, Line, Told
from newslint.finding import Hit
from newslint.startup.fast_typing import NamedTuple
from newslint.startup.patterns import lazy
from newslint.text import words

_RUNNING = r"(?:straight|consecutive|successive|unbroken|back - to - back)"
_ADJ = r"(?: (?!<)[a-z’'-]+){0,4}?"
_WINS = r"(?:wins?|victory|victories|triumphs?|success|successes)"
_UP = r"(?:growth|increases?|rises?|gains?|expansion)"
_DOWN = r"(?:declines?|falls?|drops?|decreases?|contraction|losses)"
_CLAIM = lazy(
    rf"(?P<n><[oc]\d+>) {_RUNNING}{_ADJ} (?P<what>{_WINS}|{_UP}|{_DOWN})\b"
    rf"|(?P<n2><[oc]\d+>)(?: {_RUNNING})? (?:annual |yearly )?(?:year|years|quarter|quarters|half|season|month|months) (?:running |in a row )?of{_ADJ} (?P<what2>{_UP}|{_DOWN})"
    rf"|\b(?P<what3>won) (?:their|its|his|her)?{_ADJ} ?(?P<n3><[oc]\d+>)(?: [a-z]+){{0,2}} (?:in a row|straight|on the trot|running)\b"
    rf"|\b(?P<what4>won) (?P<n4><[oc]\d+>) (?:in a row|straight|on the trot|consecutive)\b"
    rf"|\b(?P<what5>unbeaten) (?P<n5>this) season\b"
)
_OVER = words(
    "ended ends ending end snapped snaps snapping broke break breaks stopped halted halting if would could can had seek seeks seeking chase denied opponents"
)
_LOST = lazy(
    r"\b(?:lost|fell|beaten|defeated|loss|defeat)\b(?: (?!<|to\b(?: [^ ]+){0,2} since)[^ ]+){0,1}?(?: <[scvr]\d+>)?(?: (?!<)[^ ]+){0,7}? (?:on )?(?P<day><W\d+>|<D\d+>)"
    r"|(?P<day2><W\d+>) (?:night )?(?:['’] ?s|s) (?:<s\d+> )?(?:home |away |league )?(?:loss|defeat)\b"
)
_LOSERS = lazy(r"\b(?:beat|defeated|over|sank|thrashed|edged|win|victory|won)\b")
_FELL = words("fell dropped declined slumped slipped shrank plunged tumbled contracted decreased")
_ROSE = words("rose grew increased climbed jumped soared surged expanded")
_LAST = lazy(
    r"(?<!than )(?<!from )(?<!with )(?<!on )(?<!against )(?<!to )(?:\blast year|\bthe year before|\bthe previous year|\ba year earlier|\blast season|\bof last year)\b(?! ['’])"
)
_THAN = words("than compared against versus from unlike")
_MONEY = words(
    "sales profit profits revenue revenues turnover earnings visitors exports imports attendance membership enrolment enrollment income "
    "passengers output production population numbers crime burglaries thefts prices rents wages applications admissions bookings orders "
    "donations circulation subscribers arrivals births deaths traffic yields harvest"
)


class _Claim(NamedTuple):
    line: Line
    start: int
    end: int
    what: str
    times: int


def clashes(ledger: Ledger) -> Iterator[Hit]:
    """Streaks of the running text that it breaks itself."""
    for line in ledger.body:
        found = _CLAIM.search(line.skeleton) if not _WORDS.isdisjoint(line.low) else None
        if found is None or not _OVER.isdisjoint(line.low) or "?" in line.low:
            continue
        groups = found.groupdict()
        what = next(groups[k] for k in groups if k.startswith("what") and groups[k])
        token = next(groups[k] for k in groups if k.startswith("n") and groups[k])
        start, end = line.place(found.start(), found.end())
        value = line.figure(token).value or "" if token.startswith("<") else "9"
        if not value.isdigit() or int(value) < 2:
            continue
        claim = _Claim(line, start, end, what, int(value))
        is_win = what in ("won", "unbeaten") or what[:3] in ("win", "vic", "tri", "suc")
        breaks = _defeat(ledger, claim) if is_win else _turn(ledger, claim)
        if breaks is not None:
            yield ledger.at_odds(
                breaks, Told(line, start, end),
                "“{said}” here breaks the run of {where}. Correct one of the two.", "here it is “{was}”",
            )  # fmt: skip
            return


_WORDS = words("straight consecutive successive unbroken row running trot unbeaten")


def _defeat(ledger: Ledger, claim: _Claim) -> Told | None:
    """The loss of a day of this week that the team of the streak is told of."""
    team = _team(claim.line)
    for line in ledger.body:
        if not line.dates or not _OVER.isdisjoint(line.low) or line is claim.line:
            continue
        found = _LOST.search(line.skeleton)
        if (
            found is None
            or _LOSERS.search(line.skeleton[: found.start()])
            or not _PAST.isdisjoint(line.low)
        ):
            continue
        if not _is_of(line, found.start(), team, claim.line):
            continue
        date = line.date(found["day"] or found["day2"])
        if date.day is not None and claim.what != "unbeaten":
            continue
        return Told(line, *line.place(found.start(), found.end()))
    return None


_PAST = words(
    "last season january february april may cup friendly pre-season play-off another women men under reserves ago will"
)


def _team(line: Line) -> str:
    """The first word of the name that a sentence opens with, or that a win is for: "the third straight win for Wexcombe Tech"."""
    lex = line.lex
    for k in range(line.first, line.last - 1):
        if lex.low[k] in ("for", "by") and lex.capital(k + 1) and not lex.low[k + 1][0].isdigit():
            return lex.low[k + 1]
    at = line.first + (lex.low[line.first] == "the")
    return lex.low[at] if lex.capital(at) else ""


def _is_of(line: Line, at: int, team: str, claim: Line) -> bool:
    """Whether a loss is that of the team of the streak: it is the subject, or nobody else is."""
    before = line.skeleton[:at].split()
    if team and team in before[:4]:
        return True
    if before[:1] in (["they"], ["it"]):
        return line.number - claim.number == 1
    names = {line.lex.low[k] for k in range(line.first + 1, line.last) if line.lex.capital(k)}
    return bool({"a", "after", "following", "despite"} & {*before[-4:]}) and not (
        names & _others(claim, team)
    )


def _others(claim: Line, team: str) -> set[str]:
    """Who else is named in the sentence of the streak: the loss may be theirs."""
    lex = claim.lex
    return {lex.low[k] for k in range(claim.first + 1, claim.last) if lex.capital(k)} - {team}


def _turn(ledger: Ledger, claim: _Claim) -> Told | None:
    """The fall of last year of what is said to have grown for years, or the other way round."""
    down = claim.what[:4] in ("decl", "fall", "drop", "decr", "cont", "loss")
    verbs = _ROSE if down else _FELL
    before = ledger.lines[claim.line.number - 1] if claim.line.number else claim.line
    measured = _MONEY.intersection(
        (*claim.line.low, *(before.low if before.block >= claim.line.block - 1 else ()))
    )
    for line in ledger.body:
        if line is claim.line or verbs.isdisjoint(line.low) or not (measured & set(line.low)):
            continue
        then = _LAST.search(" ".join(line.low)) or _year_before(ledger, line)
        if then is None or not _THAN.isdisjoint(line.low):
            continue
        at = next(k for k in range(line.first, line.last) if line.lex.low[k] in verbs)
        if line.own[at] and line.lex.low[at - 1] in measured:
            return Told.of(line, at - 1, at + 1)
    return None


def _year_before(ledger: Ledger, line: Line) -> object:
    """ "In 2025", in a story of 2026."""
    from newslint.analyses.ledger.today import years_of

    years = years_of(ledger)
    if len(years) != 1:
        return None
    return next((d for d in line.dates if d.day is not None and d.day.year == years[0] - 1), None)
