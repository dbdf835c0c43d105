"""Makes `english.rivals` of `tools/rivals.rows`: `python -m tools.build_rivals`. A developer's tool.

It has the letter and name of each class, a blank line, and each word with its poles: "12.0" is the first of the
twelfth class, counted from 0, and "12.0+" has the word as an adjective.
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


def content(rows: str) -> str:
    """The content of the file."""
    names: list[str] = []
    held: dict[str, list[str]] = {}
    for row in rows.splitlines():
        if not row or row.startswith("#"):
            continue
        kind, _, rest = row.partition(" ")
        name, rest = rest.split(" ", 1) if kind[0] in "rp" else (rest.split()[0], rest)
        for side, listed in enumerate(rest.split(" / ")):
            written = [f for w in listed.split() for f in forms(w, is_verb=kind[0] == "v")]
            for form in dict.fromkeys(written):
                word = form.lstrip("+")
                adjective = "+" * (word != form)
                held.setdefault(word, []).append(f"{len(names)}.{side}{adjective}")
        names.append(f"{kind} {name.strip(':')}")
    words = (f"{word} {','.join(poles)}" for word, poles in sorted(held.items()))
    return HEAD + "\n".join(names) + "\n\n" + "\n".join(words) + "\n"


def main() -> None:
    """Write the list beside its reader."""
    rows = Path(__file__).with_name("rivals.rows").read_text(encoding="utf-8")
    out = Path(rivals.__file__).with_name("english.rivals")
    out.write_text(content(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
