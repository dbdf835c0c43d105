"""Learning how lemmas are made; for training only."""

from __future__ import annotations

from collections import Counter

from newslint.language.tagging.lemmas import LONGEST, group_of, plain_case
from newslint.startup.fast_typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.treebank import Sentence

Script = tuple[int, str]  # characters off, characters on
KEEP_AS_IT_IS: Script = (0, "")


def script(word: str, lemma: str) -> Script:
    """What makes `lemma` of `word`."""
    pairs = zip(word, lemma, strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(word), len(lemma)))
    return len(word) - same, lemma[same:]


def lemma_rules(sentences: Iterable[Sentence]) -> dict[str, bytes]:
    """The rules of `lemmas.lemma_by`, as keys and values of the model's table."""
    groups: dict[str, dict[str, Counter[Script]]] = {}
    for sentence in sentences:
        for word, (upos, xpos, _), lemma in zip(
            sentence.words, sentence.labels, sentence.lemmas, strict=True
        ):
            if lemma == "_" or xpos == "GW":  # part of a word that was written apart
                continue
            lower = plain_case(word, upos, xpos).lower()
            counts = groups.setdefault(group_of(upos, xpos), {}).setdefault(lower, Counter())
            counts[script(lower, lemma.lower())] += 1
    found: dict[str, bytes] = {}
    for group, words in sorted(groups.items()):
        for ending, rule in _rules(words).items():
            found[f"@{group}{ending}"] = bytes([rule[0]]) + rule[1].encode("utf-8")
    return found


def _rules(words: dict[str, Counter[Script]]) -> dict[str, Script]:
    """The fewest rules that give each word its commonest script."""
    usual = {word: counts.most_common(1)[0][0] for word, counts in sorted(words.items())}
    by_ending: dict[str, Counter[Script]] = {}
    for word, rule in usual.items():
        if rule[0] < len(word) and any(
            map(str.isalpha, word)
        ):  # not those with nothing in common: they say nothing about others
            for size in range(min(LONGEST, len(word) - 1) + 1):
                ending = word[len(word) - size :]
                if rule[0] <= size:
                    by_ending.setdefault(ending, Counter())[rule] += 1
    rules: dict[str, Script] = {}
    for ending in sorted(by_ending, key=lambda e: (len(e), e)):
        counts = by_ending[ending]
        rule, best = counts.most_common(1)[0]
        inherited = _inherited(rules, ending)
        if rule != inherited and best > counts[inherited] and (best > 2 or not ending):
            rules[ending] = rule
    rules.setdefault("", KEEP_AS_IT_IS)
    for word, rule in usual.items():
        if rule != _inherited(rules, word) and rule[0] < 256:
            rules["^" + word] = rule
    return rules


def _inherited(rules: dict[str, Script], word: str) -> Script:
    for size in range(min(LONGEST, len(word)), -1, -1):
        rule = rules.get(word[len(word) - size :])
        if rule is not None:
            return rule
    return KEEP_AS_IT_IS
