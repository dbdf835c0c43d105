"""Irregular English verbs: base, past tense, past participle (where it is another word)."""

from __future__ import annotations

_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen
beget begot begotten|begin began begun|behold beheld|bend bent|beset beset|bid bid|bid bade bidden|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast
build built|burn burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come
cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|foretell foretold
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen
get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden
hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt
leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled
mistake mistook mistaken|misunderstand misunderstood|mow mowed mown|offset offset|outdo outdid outdone|outrun outran
overcome overcame overcome|overdo overdid overdone|overhear overheard|override overrode overridden
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|overturn overturned|partake partook partaken
pay paid|plead pled|prove proved proven|put put|quit quit|read read|rebuild rebuilt|redo redid redone|remake remade
rend rent|repay repaid|rerun reran|reset reset|rethink rethought|rewrite rewrote rewritten|rid rid|ride rode ridden
ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said|see saw seen|seek sought|sell sold|send sent
set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk
shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit
smell smelt|sow sowed sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat
split split|spoil spoilt|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
stink stank stunk|stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn
sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|thrust thrust|tread trod trodden|undercut undercut|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|unwind unwound|uphold upheld|upset upset
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wring wrung|write wrote written
"""
_ROWS = [row.split() for line in _VERBS.split("\n") for row in line.split("|") if row]

PAST = {row[1]: row[0] for row in _ROWS}
"""Past tense → base."""

PARTICIPLE = {row[-1]: row[0] for row in _ROWS}
"""Past participle → base."""
