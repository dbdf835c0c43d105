"""Makes `english.rivals` of `tools/rivals.rows`: `python -m tools.build_rivals`. A developer's tool.

Each line of it is a class: its letter and name, then, between slashes, the forms of each pole.
"""

from __future__ import annotations

from pathlib import Path

from newslint.language.lexicon import inflect, rivals

HEAD = """\
# Words that can't both be true of one thing, in classes of poles, written by tools/build_rivals.py. Chosen and completed
# for newslint along the antonyms of WordNet 3.0, whose notice is in english.rivals.LICENSE.

"""


def forms(word: str, *, is_verb: bool) -> list[str]:
    """All forms of a verb, or a word as it stands; `:` before it says that it has no others."""
    if not is_verb or word.startswith(":"):
        return word.lstrip(":").split("|")
    return sorted({form for listed in inflect(word).values() for form in listed})


def classes(rows: str) -> list[str]:
    """The lines of the file, one a class."""
    lines = []
    for row in rows.splitlines():
        if not row or row.startswith("#"):
            continue
        kind, _, rest = row.partition(" ")
        name, rest = rest.split(" ", 1) if kind[0] in "rp" else (rest.split()[0], rest)
        poles = [
            " ".join(
                dict.fromkeys(f for w in side.split() for f in forms(w, is_verb=kind[0] == "v"))
            )
            for side in rest.split(" / ")
        ]
        lines.append(f"{kind} {name.strip(':')}\t" + "/".join(poles))
    return lines


def main() -> None:
    """Write the list beside its reader."""
    rows = Path(__file__).with_name("rivals.rows").read_text(encoding="utf-8")
    out = Path(rivals.__file__).with_name("english.rivals")
    out.write_text(HEAD + "\n".join(classes(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
