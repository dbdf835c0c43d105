"""Ready-made rows change how fast a model starts, and nothing that it says."""

from __future__ import annotations

from pathlib import Path

from newslint.language.tagging.model import SUMMED, Table
from newslint.language.tagging.tagger import Tagger
from tools.ready_rows import common_words, with_ready_rows
from tools.train import MODEL

SENTENCES = [
    "While prices rose , most people said they would pay .",
    "THE BOARD HAD NO COMMENT",
    "Research of this kind calls for money , she said .",
]


def without_ready_rows(data: bytes) -> bytes:
    """A model's bytes where no word is said to have ready rows."""
    changed = bytearray(data)
    table = Table(data, "model")
    values = len(data) - table._places[-1]
    for word, _ in common_words():
        value = table.get("=" + word)
        if value:
            at = values + table._places[table._hashes.index(_hash("=" + word))]
            changed[at] &= ~7 | 1
    return bytes(changed)


def _hash(key: str) -> int:
    from binascii import crc32

    return crc32(key.encode("utf-8"))


def test_a_model_with_ready_rows_is_made_of_itself() -> None:
    data = MODEL.read_bytes()
    assert with_ready_rows(data) == data


def test_common_words_have_ready_rows() -> None:
    table = Tagger.load().table
    for word in ("people", "because", ","):
        assert (table.get("=" + word) or b"\0")[0] & SUMMED, word


def test_tags_are_the_same_without_ready_rows(tmp_path: Path) -> None:
    bare = tmp_path / "bare.model"
    bare.write_bytes(without_ready_rows(MODEL.read_bytes()))
    slow = Tagger.load(bare)
    assert not (slow.table.get("=people") or b"\0")[0] & SUMMED
    for sentence in SENTENCES:
        assert slow.tag(sentence.split()) == Tagger.load().tag(sentence.split())
