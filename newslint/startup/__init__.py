"""What is here for speed alone: a story is read in about a tenth of a second, half of it start-up.

| part | what it does | what it wins on one article of 850 words |
| --- | --- | --- |
| `fast_typing` | NamedTuple, Literal and the like without the library's `typing` | 4 ms |
| `patterns` | regular expressions compiled by the build, unpacked at their first use | 8 ms |
| `quick_copy` | reads those, and the packs' index, in one piece | 2 ms against JSON |
| `shelves` | parts of a file that are read one by one: modules, patterns | 1.5 ms |
| `mapped` | data files opened without being read | 2 ms |
| `modules` | newslint's own modules from one file instead of some 280 `.pyc` files | 13 ms of 114 |
| `doors` | a room's parts are imported when one of their names is asked for | 8 ms |

Each figure is what a run takes longer without the part, measured as whole processes in pairs
(`tests/budget/against_proselint.py`).
"""
