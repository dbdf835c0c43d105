"""Set phrases of wrongdoing: "turned a blind eye", "cut corners", "knew for years"."""

from __future__ import annotations

from newslint.analyses.attribution import Sourced
from newslint.language.tokens import Lexemes

# A phrase a line, words with their alternatives; "…" stands for up to four words.
_LINES = """
turn|turned|turns|turning a blind eye
looked|looks the other way
chose|choose|preferred|decided to look away
chose|choose|preferred|decided to ignore
leaned|leant|leans on doctors|staff|officials|workers|police|witnesses|councillors|editors|judges|suppliers|members|councils|employees|scientists|journalists to
let … rot|decay|crumble|collapse
let … fall apart
covered|covers|covering up … scandal|truth|mistake|mistakes|error|errors|failure|failures|facts|evidence|crime|crimes
hushed|hushes|hushing up
swept|sweeps|sweeping … under the carpet|rug
lined|lines|lining his|her|its|their own|pockets
feathered|feathering his|her|its|their own|nest|nests
cut|cuts|cutting corners
dragged|drags|dragging his|her|its|their feet|heels
ignored|ignores|disregarded|brushed … warnings|warning|complaints|pleas
put|puts|putting profit|profits before|above|ahead
knew for years|months|weeks|decades that|about|of
knew all along
failed|fails to act|protect|warn|disclose|intervene
kept|keeps|keeping … in the dark
quietly|secretly|cynically protected|enriched|rewarded|pocketed|dropped|shelved|buried|scrapped|cut|raised|sold
was|were|is|are … in on the raid|plan|plot|scam|fraud|theft|robbery|scheme|deal|secret
was|were|is|are to blame for
stole|steals|robbed|robs|cheated|cheats his|her|its|their|the … workers|tenants|customers|members|pensioners|voters|taxpayers|patients|residents|town|people|savings
lied|lies|lying to|about
knew about|of … did nothing
enriched|enriching himself|herself|themselves
covered|covers|covering up for|the|his|her|its|their
dumped|dumping|poured|pouring|pumped|pumping acid|waste|oil|chemicals|sewage|toxins|asbestos … river|sea|lake|canal|stream|woods|field|bay|harbour
lied|lies to … investors|voters|parliament|police|patients|customers|tenants|shareholders|regulators|parents
let … flats|house|houses|homes|building|buildings rot|decay
fiddled|fiddles his|her|their expenses|taxes
taken|took|takes|accepted bribes|kickbacks|backhanders
pocketed|pockets … money|cash|grant|fees|fee|donations
broke|broken his|her|its|their promise|promises|pledge
been stealing|embezzling|siphoning|laundering|robbing|cheating|defrauding|swindling|fleecing|skimming|bribing|blackmailing|stalking|grooming|abusing|molesting|bullying|forging|smuggling
covered|covers|covering up abuse|wrongdoing|fraud|corruption|death|deaths
doctored|falsified|forged|fabricated|rigged|fiddled … records|figures|results|accounts|evidence|documents|books|data|vote|election
planted evidence|drugs|weapons
hid|hidden|hides|hiding|concealed|conceals … from regulators|investors|customers|voters|police|parliament|shareholders|patients|residents|auditors|tenants|inspectors
tried|tries|sought|attempted to silence|gag|bully|intimidate|smear|discredit
neglected|neglects residents|patients|children|tenants|animals|prisoners
wasted|squandered|frittered millions|thousands|billions|taxpayers|public
gave|handed|awarded|steered … to his|her|its|their friends|cronies|mates|allies|donors|relatives
to boost|protect|pad|inflate his|her|its|their profits|bonuses|pay
deliberately|knowingly|wilfully|willfully|recklessly|callously|corruptly|illegally|unlawfully|cynically|fraudulently sold|hid|misled|ignored|broke|exposed|dumped|used|withheld|allowed|let|destroyed|deleted|spread|poisoned|delayed|blocked|overcharged|underpaid|took|gave|put
turned|turns|turning its|his|her|their back|backs on
rode|ridden|rides roughshod over
preyed|preys|preying on
took|taken|takes|taking advantage of … tenants|pensioners|elderly|vulnerable|widow|widows|customers|patients|migrants
strong-armed|browbeat|bullied|pressured … into
flouted|flouts|flouting … rules|law|laws|ban|order|orders|guidelines|regulations
bent|bending the rules
fobbed|fobbing … off
stonewalled|stonewalling the|its|his|her|their|families|residents|victims|tenants|reporters|parents
washed|washing its|his|her|their hands of
papered|papering over the cracks
cooked|cooking the books
massaged|massaging|massages the|its|his|her|their figures|numbers|results|data
muzzled|gagged|gagging|silenced|silencing … staff|critics|doctors|nurses|whistleblowers|scientists|engineers|victims
hounded|drove|driven … out of office|work|business|home|town
left|leaving … to rot|die|fend
milked|milking|milks the|its|his|her|their
bled|bleeding … dry
treated|treats|treating … with contempt|disdain
threw|thrown|throwing … under the bus
threw|thrown|throwing … to the wolves
shut|shuts|shutting its|his|her|their eyes|ears to
did|done|does|doing nothing to stop|help|prevent|protect|warn
stood|sat|stands|sits idly by
sat on its|his|her|their hands
played|plays|playing fast and loose
asleep at the wheel
bought|buying off … witness|witnesses|officials|inspectors|councillors|rivals
gambled|gambles|gambling with … lives|safety|health|savings|pensions
botched|botches|botching|bungled|bungles|bungling the|its|his|her|their|a
whitewashed|whitewashing the|its|his|her|their
shredded|shredding|wiped|wiping|destroyed … files|documents|records|emails|messages|tapes|footage|recordings
spied|spies|spying on … staff|workers|rivals|critics|members|neighbours|players
abused|abuses|abusing his|her|its|their position|power|powers|office|trust
rubber-stamped|rubber-stamps the|its|his|every
failed|fails|failing its|his|her|their … tenants|patients|children|pupils|members|families|victims|customers
abandoned|abandons|abandoning its|his|her|their … tenants|patients|residents|children|victims|staff|customers|workers
ignored|ignores|ignoring|disregarded … advice|evidence|rules|law|orders|guidance|protests
knew … said|did nothing
brushed|brushes|brushing his|her|their|its|the letters|complaints|warnings|concerns|pleas aside
pocketed|pockets|pocketing … cash|money|grant|fees|takings|proceeds
steered|steers|steering the|a|its deal|contract|contracts|money|work|grant to
froze|freezes|freezing|frozen out … bidders|bidder|rivals|rival|tenderers
leaned|leant|leans|leaning on … keep quiet
sat|sits|sitting on the|a|his|her|their complaint|complaints|report|findings|warning|warnings|evidence|results
been skipping|faking|dodging|rigging|fiddling its|his|her|their|the
been living off his|her|their
brushed|brushes|swept|sweeps aside … complaint|complaints|warning|warnings|concerns|pleas
buried|buries|burying it|report|findings|evidence|complaint|complaints
buried|buries|burying the|its|his|her|their report|findings|evidence|complaint|complaints|video|recording|results
diverted|diverts|diverting … funds|money|cash|aid|grants|donations|fees to his|her|its|their
been drawing|plotting|planning|plotted|planned … in secret
opened fire without giving|warning|any
opened fire on unarmed
at the expense of … safety|patients|tenants|workers|customers|children
"""
_MOST = 5
_GAP = "…"


def _read(line: str) -> tuple[frozenset[str], list[frozenset[str] | None]]:
    first, *rest = line.split()
    return frozenset(first.split("|")), [
        None if word == _GAP else frozenset(word.split("|")) for word in rest
    ]


_PHRASES: dict[str, list[list[frozenset[str] | None]]] = {}
for _line in _LINES.strip().split("\n"):
    _first, _rest = _read(_line)
    for _word in _first:
        _PHRASES.setdefault(_word, []).append(_rest)


def misconduct(item: Sourced) -> tuple[int, int] | None:
    """The lexemes [first, last) of a set phrase of wrongdoing outside quotations; the first of them."""
    low = item.lexemes.low
    for i in item.outside:
        for phrase in _PHRASES.get(low[i], ()):
            end = _end(item.lexemes, i + 1, item.last, phrase, 0)
            if end:
                return i, end
    return None


def _end(lex: Lexemes, i: int, last: int, phrase: list[frozenset[str] | None], at: int) -> int:
    """Where the rest of a phrase ends, if it stands at lexeme `i`; else 0."""
    if at == len(phrase):
        return i
    want = phrase[at]
    if want is not None:
        return _end(lex, i + 1, last, phrase, at + 1) if i < last and lex.low[i] in want else 0
    for skip in range(_MOST + 1):
        if (
            i + skip < last
            and not lex.low[i + skip][0].isalnum()
            and lex.low[i + skip] not in "’'-"
        ):
            return 0
        if end := _end(lex, i + skip, last, phrase, at + 1):
            return end
    return 0
