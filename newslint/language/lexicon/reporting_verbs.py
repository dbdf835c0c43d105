"""Verbs that give words, thoughts or findings to somebody, and what they take.

Own list, from general knowledge of news English. A verb has frames, one letter each:

    T  a that-clause, or one without "that": "said (that) the road was shut"
    Q  quoted words: "shouted: “Stop!”"
    R  somebody told, before the clause: "told the court that …"
    W  a question: "asked whether …", "explained how …"
    I  an infinitive the subject means: "vowed to appeal"
    V  somebody and an infinitive: "urged ministers to act"
    O  a thing or person spoken or thought of: "condemned the attack"
    C  (with I or O) said of anybody's doings too, so no sign of a source by itself: "plan", "seek"
    D  what documents and studies do: "showed", "found"
    M  a thought, not words: "believe"
"""

from __future__ import annotations

from newslint.startup.fast_typing import NamedTuple


class Verb(NamedTuple):
    """A reporting verb: its lemma, its frames, and the prepositions that lead to what it is about."""

    lemma: str
    frames: str
    prepositions: frozenset[str]


_LISTS = {
    # words said
    "TQ": "say add insist joke quip muse opine retort counter exclaim cry shout yell scream whisper mutter "
    "murmur bellow proclaim testify interject shrug groan fume rant rage gush marvel chant tweet blog "
    "remark comment observe reply respond answer continue reason venture volunteer elaborate reiterate "
    "confide swear vow pledge vent deadpan gripe grumble contend assert maintain argue state conclude "
    "joke snap bark sneer scoff whine wail bemoan theorise theorize posit postulate speculate caution "
    "warn admit confess concede acknowledge explain clarify boast brag lament complain protest "
    "announce declare claim note suggest write post report recall remember recount repeat stress "
    "emphasise emphasize underline underscore predict reveal disclose confirm promise agree texted text "
    "email e-mail allege attest hypothesise hypothesize recite intone stipulate specify affirm reaffirm "
    "avow profess preach counsel advise propose recommend object relate narrate reflect",
    "Q": "begin laugh sigh smile sing grin chide chuckle echo plead beg urge implore demand tell ask interrupt read "
    "inquire enquire wonder query scrawl sign call offer caption conclude finish thunder roar quote mouth "
    "respond note open warn describe",
    # thoughts, and what comes to be known
    "TM": "think believe feel know hope fear suspect doubt expect anticipate assume presume understand realise "
    "realize recognise recognize reckon guess imagine surmise figure worry wish decide learn discover "
    "hear judge gather regret dream forget accept bet foresee deduce infer intuit appreciate envisage envision",
    "TD": "show find suggest indicate reveal demonstrate conclude estimate determine imply confirm hint signal "
    "calculate forecast project rule report state note warn say detail document specify establish illustrate "
    "predict stipulate explain argue claim describe caution allege",
    # somebody told
    "RTQ": "tell inform remind assure warn notify advise convince persuade reassure caution promise text email "
    "e-mail ask show teach alert brief",
    "W": "ask wonder explain question inquire enquire query describe know say tell recall remember "
    "discuss debate decide reveal show consider disclose note detail outline specify think clarify "
    "doubt demonstrate ponder forget discover find indicate explore examine",
    "I": "vow pledge promise refuse decline threaten offer agree hope wish swear claim profess propose "
    "ask demand prefer volunteer beg consent opt plot",
    "IC": "seek aim yearn",
    "V": "urge ask tell order advise warn encourage beg implore want challenge command "
    "petition exhort persuade remind counsel caution press pressure entreat forbid recommend wish "
    "direct dare lobby beseech request",
    # things and people spoken of
    "O": "criticise criticize praise condemn denounce slam blast mock accuse blame attack defend "
    "reject dismiss question applaud hail thank congratulate mention discuss describe call "
    "dub label brand term characterise characterize portray depict cite quote list outline detail announce propose "
    "promise demand request reference invoke highlight "
    "tout pitch advocate urge express voice deny admit acknowledge confirm reveal disclose report predict "
    "recall recount allege claim doubt fear expect ridicule deride decry lambast lambaste rebuke chide scold assail "
    "bash rip laud extol commend liken credit fault rebut refute contradict dispute downplay debunk cheer "
    "note recommend declare explain emphasise emphasize stress underline underscore lament mourn bemoan "
    "regret resent protest repeat reiterate echo estimate forecast deem judge "
    "suggest pledge vow insinuate salute admonish berate castigate censure chastise excoriate lampoon malign "
    "parody pillory rubbish savage skewer slate slander taunt trash vilify disparage belittle deplore boo heckle "
    "insult reprimand scorn shame spurn disavow disown repudiate renounce debate ponder contemplate envisage envision "
    "anticipate remember crave "
    "specify stipulate clarify rate assert show indicate signal convey relay relate narrate tell "
    "ask tweet retweet write post shout chant answer read recite utter hint imply posit diagnose interpret dissect "
    "critique warn caution overstate understate exaggerate",
    "OC": "repeat stress offer",
}  # fmt: skip

_PREPOSITIONS = {
    "about": "talk speak complain worry warn boast brag joke ask write tweet lie gripe rant rave think know hear learn "
    "wonder inquire enquire care fret muse testify comment lament gush grumble protest",
    "of": "speak warn complain boast accuse think know hear learn dream write approve disapprove conceive talk tell "
    "repent say despair",
    "for": "call push press lobby plead appeal hope ask argue apologise apologize advocate "
    "campaign vouch clamour clamor pray thank beg blame criticise praise",
    "on": "call comment reflect elaborate insist expand dwell expound touch opine pontificate report agree",
    "to": "point refer allude respond object reply admit confess agree attest testify swear answer appeal "
    "pledge consent subscribe",
    "with": "agree disagree side concur sympathise sympathize quibble",
    "against": "argue rail warn speak protest inveigh advise caution rule fulminate preach",
    "at": "hint scoff laugh sneer rage balk bristle jeer marvel",
    "in": "believe trust",
    "that": "",
}  # fmt: skip
_PARTICLES = {
    "out": "point call lay spell rule single speak cry set lash",
    "down": "play turn shout",
    "off": "shrug brush laugh wave",
    "back": "fire shoot hit push write text shout",
    "up": "sum",
    "in": "chime weigh",
    "up,": "",
}
_PARTICLE_FRAMES = {
    "point": "TQO", "lay": "O", "spell": "OW", "rule": "O", "single": "O", "cry": "TQ", "play": "O", "turn": "O",
    "shrug": "O", "brush": "O", "laugh": "O", "wave": "O", "fire": "Q", "shoot": "Q", "hit": "Q", "sum": "OQ",
    "chime": "Q", "weigh": "Q", "set": "O", "call": "QO", "speak": "", "lash": "Q", "write": "TQ",
    "text": "TQ", "shout": "TQ", "push": "",
}  # fmt: skip

_IRREGULAR = {
    "say": "says said said saying", "tell": "tells told told telling", "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling", "know": "knows knew known knowing", "write": "writes wrote written writing",
    "hold": "holds held held holding", "find": "finds found found finding", "swear": "swears swore sworn swearing",
    "begin": "begins began begun beginning", "sing": "sings sang sung singing", "show": "shows showed shown showing",
    "speak": "speaks spoke spoken speaking", "see": "sees saw seen seeing", "hear": "hears heard heard hearing",
    "understand": "understands understood understood understanding", "mean": "means meant meant meaning",
    "read": "reads read read reading", "forget": "forgets forgot forgotten forgetting", "bet": "bets bet bet betting",
    "foresee": "foresees foresaw foreseen foreseeing", "make": "makes made made making", "lay": "lays laid laid laying",
    "forbid": "forbids forbade forbidden forbidding", "set": "sets set set setting", "lie": "lies lied lied lying",
    "choose": "chooses chose chosen choosing", "shoot": "shoots shot shot shooting", "hit": "hits hit hit hitting",
    "teach": "teaches taught taught teaching", "overstate": "overstates overstated overstated overstating",
    "put": "puts put put putting", "beg": "begs begged begged begging", "brag": "brags bragged bragged bragging",
    "commit": "commits committed committed committing", "admit": "admits admitted admitted admitting",
    "opt": "opts opted opted opting", "plan": "plans planned planned planning", "plot": "plots plotted plotted plotting",
    "regret": "regrets regretted regretted regretting", "rebut": "rebuts rebutted rebutted rebutting",
    "refer": "refers referred referred referring", "infer": "infers inferred inferred inferring",
    "prefer": "prefers preferred preferred preferring", "concur": "concurs concurred concurred concurring",
    "dub": "dubs dubbed dubbed dubbing", "slam": "slams slammed slammed slamming", "rip": "rips ripped ripped ripping",
    "chat": "chats chatted chatted chatting", "snap": "snaps snapped snapped snapping", "quip": "quips quipped quipped quipping",
    "grin": "grins grinned grinned grinning", "shrug": "shrugs shrugged shrugged shrugging",
    "blog": "blogs blogged blogged blogging", "sum": "sums summed summed summing", "rebuff": "rebuffs rebuffed rebuffed rebuffing",
    "offer": "offers offered offered offering", "label": "labels labelled labelled labelling",
    "signal": "signals signalled signalled signalling", "counsel": "counsels counselled counselled counselling",
    "seek": "seeks sought sought seeking", "win": "wins won won winning", "lead": "leads led led leading",
    "take": "takes took taken taking", "give": "gives gave given giving", "run": "runs ran run running",
    "fight": "fights fought fought fighting", "stand": "stands stood stood standing", "pay": "pays paid paid paying",
    "stop": "stops stopped stopped stopping", "submit": "submits submitted submitted submitting",
    "fret": "frets fretted fretted fretting", "forecast": "forecasts forecast forecast forecasting",
    "root": "roots rooted rooted rooting", "wave": "waves waved waved waving",
}  # fmt: skip
_AMERICAN = {"labeled": "label", "labeling": "label", "signaled": "signal", "signaling": "signal",
             "counseled": "counsel", "counseling": "counsel", "learnt": "learn", "dreamt": "dream"}  # fmt: skip


def forms_of(lemma: str) -> list[str]:
    """All forms of a verb: base, third person, past, participles."""
    irregular = _IRREGULAR.get(lemma)
    if irregular:
        return [lemma, *irregular.split()]
    if lemma.endswith("e"):
        stem = lemma[:-1]
        return [lemma, lemma + "s", stem + "ed", stem + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    third = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return [lemma, lemma + third, lemma + "ed", lemma + "ing"]


def _made() -> dict[str, Verb]:
    frames: dict[str, str] = {}
    for letters, listed in _LISTS.items():
        for lemma in listed.split():
            have = frames.get(lemma, "")
            if "C" in letters and have:
                continue  # the stronger reading stands
            frames[lemma] = have + "".join(letter for letter in letters if letter not in have)
    prepositions: dict[str, set[str]] = {}
    for preposition, listed in _PREPOSITIONS.items():
        for lemma in listed.split():
            prepositions.setdefault(lemma, set()).add(preposition)
            frames.setdefault(lemma, "")
    for particle, listed in _PARTICLES.items():
        for lemma in listed.split():
            prepositions.setdefault(lemma, set()).add("+" + particle)
            frames.setdefault(lemma, "")
    found: dict[str, Verb] = {}
    for lemma, letters in frames.items():
        verb = Verb(lemma, letters, frozenset(prepositions.get(lemma, ())))
        for form in forms_of(lemma):
            found.setdefault(form, verb)
    for form, lemma in _AMERICAN.items():
        found[form] = found[lemma]
    return found


REPORTING: dict[str, Verb] = _made()
"""Every form of every reporting verb."""


def particle_frames(lemma: str) -> str:
    """The frames of a verb with its particle ("point out")."""
    return _PARTICLE_FRAMES.get(lemma, "")
