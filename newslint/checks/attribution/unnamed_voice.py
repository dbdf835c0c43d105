"""ATT012 unnamed-voice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Sourced, owned_up, told, told_before, unowned
from newslint.checks.attribution._hidden import hidden
from newslint.finding import Hit
from newslint.language.lexicon import NOUN_OR_VERB, SAYING
from newslint.registry import rule
from newslint.text import words

_STRONG = words("is are was were been being reportedly allegedly supposedly apparently purportedly")
_BREAKS = words(
    "who which whose where when while after before although though because since but despite amid as ;"
)
_MOST = 6  # places looked at in a sentence
_TAIL = 8  # lexemes of "…, the police chief said on Monday."
_SUBJECT = 12  # lexemes of ", Ann Lee, the town's chief constable, said"
_COMMAS = words(", ” ’ — –")


@rule("ATT012", "unnamed-voice", severity="info", confidence=0.7, not_kinds=("writer-is-source",))
def unnamed_voice(sourcing: list[Sourced], own_account: bool) -> Iterator[Hit]:
    """A sentence reports what is said, expected, seen or feared, and hides by whom.

    "Is widely seen as", "is expected to", "reportedly", "amid fears that": somebody
    sees, expects and fears. Where the story says who, nothing is wrong; where it doesn't, readers are
    asked to take the paper's word for other people's minds. What the paper itself could not find out ("it is
    not known whether") is another matter. Worth a look: name them, or cut the words.

    Bad: The sale [[is seen]] as a mistake.
    Bad: The bridge [[is expected to]] close for a year.
    Bad: The owner [[reportedly]] left the country on Sunday.
    Bad: The aim of the sale [[is unclear]].
    Bad: The firm [[appears to]] have lost the papers.
    Bad: [[Questions have been raised]] about the sale.
    Bad: The goalkeeper [[isn't expected to]] play again this year.
    Bad: The valley, [[seen as]] a test of the party's strength, votes in May.
    Bad: The vaccine, long [[regarded as]] a failure, is on sale again.
    Bad: Voters [[seemed unsure]] of the new minister.
    Bad: It all [[looks like]] a move to keep the mine open.
    Bad: The school closed on Friday [[amid claims]] that the roof was unsafe.
    Bad: The museum did not answer [[allegations that]] the vase had been looted.
    Bad: The chief constable has [[come under pressure]] to resign.
    Bad: [[There is little evidence]] that the diet works.
    Bad: The plant [[is expected to]] be sold by the end of the year.
    Bad: The treasurer resigned [[over allegations]] of fraud.
    Bad: The coach, [[under growing pressure]], dropped his captain.
    Bad: The dam has been the [[subject of growing anger]] for years.
    Bad: The firm spent Friday trying to [[quash rumours]] of a merger.
    Bad: The bell, [[it is said]], rang on the night of the flood.
    Bad: The causes of the fire [[are hotly debated]].
    Bad: [[It seems]] the board knew of the leak in May.
    Bad: [[The thinking is that]] rates will fall in May.
    Bad: The speed of the sale has [[been called into question]].
    Bad: In the market [[the feeling is that]] rates will fall.
    Bad: [[It is obvious that]] the board knew of the leak.
    Bad: [[It is hard to imagine]] the mill without its chimney.
    Bad: The engineer has [[been singled out]] as the man to blame.
    Bad: The ferry [[seems old]] to passengers tired of the questions about its lifeboats.
    Bad: Lee said the yard looked empty on Friday, although it [[is expected to]] recover.
    Good: The sale is seen by both unions as a mistake.
    Near miss: The bridge is expected to close for a year, the county said.
    Near miss: She is known for her patience, and he was seen leaving by the back door.
    Near miss: The comet was seen on Monday night.
    Near miss: It is unclear who opened the gate. How the fire got past the doors is unknown.
    Near miss: The band appears on Friday and is due back in May.
    Near miss: The sisters' claims that the will was forged were heard in May.
    Near miss: The bank fears that the coin will be copied.
    Near miss: The fault is reported to the grid, and the child was reported missing on Monday.
    Near miss: There was no sign of a fire, and the wreath was seen by the gate.
    Near miss: The eye finds links between seemingly unlike stones.
    Near miss: The guide shows what the fossils looked like.
    Near miss: The boiler burst under pressure, and the paint appears in every shade.
    Near miss: The treasurer resigned over her deputy's allegations of fraud.
    Near miss: The hall was built over years of complaints from the parish, and the choir fell out over debts.
    Near miss: Champagne is assured of a place on the list, and pressure built up in the boiler.
    Near miss: The review drew support and the song received praise from critics in Oslo.
    Near miss: Ann Lee has raised questions about the sale, and the board received ten questions by post.
    Near miss: The bridge is expected, the county said, to close for a year.
    Near miss: A list of the damage is expected later today, and the risk appears to rise with age, doctors report.
    Near miss:
        Rents to fall

        Rents are predicted to fall by May.

        That is the forecast of Bo Berg of Nordbank.
    Near miss: It became clear that nobody would answer the door.
    Near miss: The ferry is expected to arrive on Friday, and the work is expected to be finished in May.
    Near miss: Lee was arrested for allegedly taking the bell, and the opener was dismissed for a duck.
    Near miss: The theft was not reported until May.
    Near miss: The picture appeared in every paper.
    """
    if own_account:
        return
    for number, item in told(sourcing):
        if item.answered and owned_up(sourcing[number + 1]):
            continue
        settled = item.answered or told_before(sourcing, number)
        for count, place in enumerate(hidden(item)):
            if count == _MOST:
                break
            strong = item.lexemes.low[item.lexemes.index(place[0])] in _STRONG
            if (strong or not settled) and not (item.says and _governed(item, place)):
                if not unowned(item):
                    message = "This does not say whose view or knowledge it is. Name them, or cut the words."
                    yield Hit(*place, message)
                break


def _governed(item: Sourced, place: tuple[int, int]) -> bool:
    """Whether the verb of saying in the sentence covers the place.

    From before it does where no new clause stands between; from behind, where it is a clause of its
    own: "…, the county said on Monday". "Seems sorry for telling her" covers nothing.
    """
    lex = item.lexemes
    assert item.says is not None
    verb, at = lex.index(item.says.start), lex.index(place[0])
    for k in item.outside:
        says = k == verb or (k > verb and lex.low[k] in SAYING and lex.low[k] not in NOUN_OR_VERB)
        if says and k < at and not any(lex.low[n] in _BREAKS for n in range(k, at)):
            return True
        if says and k > at and _closes(item, k, at):
            return True
    return False


def _closes(item: Sourced, k: int, at: int) -> bool:
    """Whether lexeme `k` is the verb of a clause that says who said what stands at `at`."""
    lex, low = item.lexemes, item.lexemes.low
    if low[k] == "according":
        return True
    ends = k >= item.last - _TAIL or lex.at(k + 1) == ","
    return ends and any(low[n] in _COMMAS for n in range(max(at, k - _SUBJECT), k))
