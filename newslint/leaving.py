"""What is left be in a story though rules speak of it: accepted words, and what suppressions cover."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.accepted import Accepted, lines
from newslint.config import Config, ConfigError
from newslint.config.globs import match
from newslint.config.toml_file import outside_repository
from newslint.discovery import SIDECAR, has_sidecar, read_bytes, shown
from newslint.document import Document
from newslint.engine import Ran
from newslint.finding import Finding
from newslint.registry import FAMILIES, Rule
from newslint.source import Source, SourceError
from newslint.suppression import comments, silencing
from newslint.suppression.directives import today
from newslint.suppression.silencing import Asked, Held

MOST = 1_000_000
"""Bytes of a file of suppressions, or of accepted words."""

_WILD = frozenset("*?[")
_accepted: dict[tuple[tuple[str, ...], tuple[str, ...]], Accepted] = {}


def _asked(ran: Ran, document: Document, rules: Mapping[str, Rule]) -> Asked:
    """What suppressions have to know of a run: which rules could speak, and how loud we are ourselves."""
    engine = ran.engine
    says = {
        rule.code: engine.severity(rule)
        for rule in engine.rules
        if rule.family == FAMILIES["NLT"] and rule.code not in ran.ignored
    }
    return Asked(rules, ran.able(document), says)


def leave_be(
    document: Document,
    findings: list[Finding],
    config: Config,
    ran: Ran,
    rules: Mapping[str, Rule],
) -> tuple[list[Finding], Source | None, list[Finding]]:
    """The findings that are left of a story, `rules` being all that exist; the file beside the story, if any; what is wrong in that.

    What is wrong with suppressions in the story is among the first. Raises SourceError for a file
    beside it that can't be read, ConfigError for one of accepted words.
    """
    if config.accept:
        findings = _accepted_by(config).without(document, findings)
    path, asked = document.source.path, _asked(ran, document, rules)
    own = comments.placed(document)
    texts = list(_configured(path, config))
    beside = _sidecar(path) if has_sidecar(path) else None
    other = silencing.beside(beside, document) if beside is not None else []
    if not (own or texts or other):
        return findings, None, []
    listed = [*own, *other, *silencing.configured([text for _, text in texts], document)]
    left, held = silencing.silenced(findings, listed, asked)
    remarks = silencing.remarks(document.source, held[: len(own)], findings, asked)
    remarks += _of_configuration(document, held[len(own) + len(other) :], texts, config, asked)
    left = sorted([*left, *remarks], key=lambda each: (each.start, each.end, each.code))
    if beside is None:
        return left, None, []
    others = held[len(own) : len(own) + len(other)]
    return left, beside, silencing.remarks(beside, others, findings, asked)


def _configured(path: str, config: Config) -> Iterator[tuple[str, str]]:
    """The glob and the text of each suppression that the configuration has for a path."""
    for glob, texts in config.suppressions:
        if match(glob, path, config.root, False):
            yield from ((glob, text) for text in texts)


def _of_configuration(
    document: Document,
    held: Sequence[Held],
    texts: Sequence[tuple[str, str]],
    config: Config,
    asked: Asked,
) -> list[Finding]:
    """What is wrong with suppressions of the configuration, at the beginning of the story.

    One for many stories may well be without use in this one.
    """
    found = []
    for each, (glob, text) in zip(held, texts, strict=True):
        if not _WILD.isdisjoint(glob) and not each.placed.directive.expired(asked.day or today()):
            each.used.update(each.placed.directive.selectors)
        for remark in silencing.remarks(document.source, [each], (), asked):
            origin = config.origins.of("suppressions", glob, text)
            found.append(remark._replace(message=f"{origin}: {remark.message}"))
    return found


def _sidecar(path: str) -> Source:
    """The file of suppressions beside a story. Raises SourceError, which tells nothing of what it holds."""
    name = path + SIDECAR
    if not os.path.isfile(name):
        raise SourceError("is not a regular file")
    if os.path.islink(name) and outside_repository(name, os.path.dirname(name)):
        raise SourceError("is a link that leads out of the repository")
    return Source.decode(name, read_bytes(name, MOST))


def _accepted_by(config: Config) -> Accepted:
    """The words that a configuration accepts, read once. Raises ConfigError."""
    words, files = config.accept.get("words", ()), config.accept.get("files", ())
    key = (words, files)
    if key not in _accepted:
        _accepted[key] = Accepted((*words, *_of_files(files, config)))
    return _accepted[key]


def _of_files(files: Iterable[str], config: Config) -> Iterator[str]:
    for path in files:
        try:
            if not os.path.isfile(path):
                raise SourceError("no such file" if not os.path.lexists(path) else "is no file")
            source = Source.decode(path, read_bytes(path, MOST))
        except SourceError as error:
            where = config.origins.of("accept", "files", path)
            raise ConfigError(f"{where}: {shown(path)}: {error}") from None
        yield from lines(source.text)
