"""From paths to findings: reads each file, picks its configuration and rules, runs the engine."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from newslint import readers
from newslint.config import Config, ConfigError
from newslint.config.globs import any_match, match
from newslint.config.toml_file import outside_repository
from newslint.discovery import (
    SIDECAR,
    Key,
    Named,
    Problem,
    files,
    has_sidecar,
    is_excluded,
    read_bytes,
)  # fmt: skip
from newslint.document import Document
from newslint.engine import Engine, Ran
from newslint.finding import Finding, Severity
from newslint.kinds import known, unknown
from newslint.packs.index import PackIndex
from newslint.registry import Rule, Selection, selected
from newslint.source import Source, SourceError
from newslint.startup.fast_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.archive import Archive, Story
    from newslint.baseline import Baseline
    from newslint.changes import Changes
    from newslint.providers import Provider
    from newslint.results import Results
    from newslint.time_limit import TimeLimit

STDIN = "-"
_MENTION = "newslint"
"""A story without this word has no suppressions in it."""


class Outcome(NamedTuple):
    """One file's result: its findings, or why there are none."""

    path: str
    source: Source | None
    findings: list[Finding]
    problem: Problem | None = None
    remark: str = ""  # a line for standard error about a file that was read all the same
    beside: Outcome | None = (
        None  # of the file of suppressions beside it, if something is wrong there
    )
    baselined: int = 0  # findings that the baseline holds
    fixed: int = 0  # findings that were put right before


class Rulebook(NamedTuple):
    """All rules that exist under a configuration, by code, and the packs that some come from."""

    rules: Mapping[str, Rule]
    packs: Sequence[PackIndex]


class Runner:
    """Lints files under the configuration that each of them lies under.

    `config_for` gives the configuration of a path, `rulebook_for` the rules under it; `limit` stops
    rules that take too long.
    """

    def __init__(
        self,
        config_for: Callable[[str], Config],
        rulebook_for: Callable[[Config], Rulebook],
        limit: TimeLimit | None = None,
    ) -> None:
        self._limit = limit
        self._config_for = config_for
        self._rulebook_for = rulebook_for
        self._engines: dict[int, tuple[Config, Engine]] = {}
        self._archive: Archive | None = None
        self._providers: dict[tuple[str, str, str], Provider | None] = {}
        self.baselines: dict[str, Baseline] = {}
        """Those that configurations name, read so far, by their paths."""
        self.standing: Baseline | None = None
        """The one that counts instead of them."""
        self.recording = False
        """Whether that takes in what is found, instead of being held against it."""
        self.changes: Changes | None = None
        """Where a run is only about what has changed: what that is."""
        self.results: Results | None = None
        """What was found before, where that may be taken."""
        self.faults: list[str] = []
        """Why outside checkers could not run or stopped, each told once."""
        self.notes: list[str] = []
        """What was passed over though nothing excludes it, and why."""
        self.excluded = 0
        """How many files and folders were passed over so far because they are excluded."""

    def paths(
        self, paths: Iterable[str], seen: set[Key] | None = None
    ) -> Iterator[Named | Problem]:
        """The files to lint, exclusions taken off, and those `seen` before."""
        return files(paths, self._excluded, self._forced, seen, self._leads_out)

    def passes_over(self, path: str) -> bool:
        """Whether a path is excluded though it is named outright."""
        return self._forced(path) and is_excluded(path, False, self._excluded)

    def _forced(self, path: str) -> bool:
        try:
            return self._config_for(path).force_exclude
        except ConfigError:
            return False  # said where the file is linted

    def _excluded(self, path: str, is_folder: bool) -> bool:
        try:
            config = self._config_for(path)
        except ConfigError:
            return False
        globs = (*config.exclude, *config.extend_exclude)
        excluded = any_match(globs, path, config.root, is_folder)
        self.excluded += excluded
        return excluded

    def _leads_out(self, path: str, folder: str) -> bool:
        """Whether a path found in a folder leads out of its repository: a stranger's link to our files."""
        leads = outside_repository(path, folder)
        if leads:
            self.notes.append(
                f"{path}: passed over: the link leads out of the repository (name it to have it read)"
            )
        return leads

    def lint_file(self, path: str) -> Outcome:
        """The outcome of one file on disk."""
        try:
            data = read_bytes(path, self._config_for(path).max_file_size)
        except (SourceError, ConfigError) as error:
            return Outcome(path, None, [], problem(path, error))
        return self.lint_bytes(path, data)

    def lint_bytes(self, path: str, data: bytes) -> Outcome:
        """The outcome of a file's content under a path, which need not exist."""
        return self._known_outcome(path, data) or self.read_and_lint(path, data)[0]

    def knows(self, path: str) -> bool:
        """Whether a file on disk was linted before as it is, so that it needn't be again."""
        if self.results is None or not os.path.isfile(path):  # a pipe can be read once
            return False
        try:
            config = self._config_for(path)
            data = read_bytes(path, config.max_file_size)
            return self.results.holds(self._key(self.results, path, data, config))
        except (SourceError, ConfigError):
            return False  # said where the file is linted

    def read_and_lint(self, path: str, data: bytes) -> tuple[Outcome, Document | None]:
        """The same, with the story itself if it could be read."""
        try:
            config = self._config_for(path)
            source = Source.decode(path, data, config.encoding or None)
            document = read_story(source, config)
        except (SourceError, ConfigError) as error:
            return Outcome(path, None, [], problem(path, error)), None
        except Exception as error:  # noqa: BLE001 - a reader's mistake must not end the run
            what = f"the reader failed: {type(error).__name__}: {error}"
            return Outcome(path, None, [], Problem(path, " ".join(what.split()))), None
        engine = self._engine(config)
        if config.grammar != "none":
            self._ask(config, document)
        ignored = self._ignored(path, config)
        found = self._known(path, data, config)
        if found is None:
            found = self._check(engine, document, data, ignored)
        outcome = Outcome(path, source, found, remark=kind_remark(document))
        ran = Ran(engine, ignored, self._archive is not None)
        try:
            if _may_be_left(source, config):
                outcome = self._left_be(outcome, document, config, ran)
            baseline = self.standing or (self._baseline(config) if config.baseline else None)
            if baseline is not None:
                mute = self._rulebook_for(config).rules.keys() - ran.able(document)
                outcome = self._held(baseline, document, outcome, mute)
        except ConfigError as error:
            return Outcome(path, None, [], problem(path, error)), None
        if self.changes is not None:
            left = self.changes.sift(document, outcome.findings)
            outcome = outcome._replace(findings=left)
        return outcome, document

    def rehearse(self, path: str, data: bytes) -> tuple[Outcome, Document | None]:
        """The same for a content that may not last: nothing is remembered of it.

        It is not held against the other stories of the run.
        """
        kept = self._archive, self.baselines, self.standing
        self._archive = None
        self.baselines = {name: held.copy() for name, held in self.baselines.items()}
        self.standing = self.standing.copy() if self.standing is not None else None
        try:
            return self.read_and_lint(path, data)
        finally:
            self._archive, self.baselines, self.standing = kept

    def read(self, path: str, data: bytes) -> Document:
        """The story in a file's content. Raises SourceError, or ConfigError."""
        config = self._config_for(path)
        return read_story(Source.decode(path, data, config.encoding or None), config)

    def _left_be(self, outcome: Outcome, document: Document, config: Config, ran: Ran) -> Outcome:
        """The outcome without what suppressions and accepted words cover. Raises ConfigError."""
        from newslint.leaving import leave_be

        rules = self._rulebook_for(config).rules
        try:
            findings, source, remarks = leave_be(document, outcome.findings, config, ran, rules)
        except SourceError as error:
            return Outcome(outcome.path, None, [], problem(outcome.path + SIDECAR, error))
        beside = Outcome(source.path, source, remarks) if source and remarks else None
        return outcome._replace(findings=findings, beside=beside)

    def _held(
        self, baseline: Baseline, document: Document, outcome: Outcome, mute: Collection[str]
    ) -> Outcome:
        """The outcome without what a baseline holds; or, where it is to be written, told to it."""
        if self.recording:
            baseline.put(document, outcome.findings, mute)
            return outcome
        held = baseline.sift(document, outcome.findings, mute)
        return outcome._replace(findings=held.new, baselined=held.old)

    def _known_outcome(self, path: str, data: bytes) -> Outcome | None:
        """The outcome of a file that was linted before, where nothing more is to be done about it."""
        if self.results is None or self.standing is not None or self.changes is not None:
            return None
        try:
            config = self._config_for(path)
            source = Source.decode(path, data, config.encoding or None)
        except (SourceError, ConfigError):
            return None  # said where the file is linted
        if config.baseline or _may_be_left(source, config):
            return None
        found = self._known(path, data, config)
        return None if found is None else Outcome(path, source, found)

    def _known(self, path: str, data: bytes, config: Config) -> list[Finding] | None:
        """What the rules said of a file before; None where they have to be asked."""
        if self.results is None or config.grammar != "none":
            return None
        kept = self.results.get(self._key(self.results, path, data, config))
        if kept is None or (kept.story is not None and not self.enter(kept.story)):
            return None
        return kept.findings

    def _check(
        self, engine: Engine, document: Document, data: bytes, ignored: frozenset[str]
    ) -> list[Finding]:
        """What the rules say of a story, kept for the next run unless it hangs on more than the story."""
        results, archive, path = self.results, self._archive, document.source.path
        if archive is not None:
            archive.met, archive.alone = None, True
        found = engine.check(document, ignored, archive)
        config = self._config_for(path)
        told = kind_remark(document) or document.abandoned or config.grammar != "none"
        if results is not None and not told and (archive is None or archive.alone):
            story = archive.met if archive is not None else None
            results.put(self._key(results, path, data, config), found, story)
        return found

    def _key(self, results: Results, path: str, data: bytes, config: Config) -> str:
        """What the results of a file are kept under."""
        ignored = sorted(self._ignored(path, config))
        about = (ignored, _by_path(path, config), self._archive is not None)
        return results.key(config, self._rulebook_for(config).packs, about, path, data)

    def _baseline(self, config: Config) -> Baseline:
        """The baseline that a configuration names, read once. Raises ConfigError."""
        held = self.baselines.get(config.baseline)
        if held is None:
            from newslint.baseline import Baseline, BaselineError

            try:
                held = Baseline.read(config.baseline)
            except BaselineError as error:
                raise ConfigError(f"{config.origins['baseline']}: {error}") from None
            self.baselines[config.baseline] = held
        return held

    def remember(self) -> None:
        """Compare the stories of this run with each other, from here on."""
        from newslint.archive import Archive  # a run over one story never needs it

        if self._archive is None:
            self._archive = Archive()

    def compares_with(self, archive: Archive) -> bool:
        """Compare stories with those of another archive, from here on; False where none are compared."""
        if self._archive is None:
            return False
        self._archive = archive
        return True

    def enter(self, story: Story) -> bool:
        """Remember a story that was linted elsewhere; False where it has to be compared with one met here."""
        return self._archive is None or self._archive.enter(story)

    def meet(self, path: str) -> None:
        """Remember a story for others to be compared with, without linting it. One that can't be read is none."""
        if self._archive is None:
            return
        try:
            config = self._config_for(path)
            data = read_bytes(path, config.max_file_size)
            source = Source.decode(path, data, config.encoding or None)
            self._archive.meet(read_story(source, config))
        except Exception:  # noqa: BLE001 - whatever is wrong with it, this run isn't about it
            return

    def close(self) -> None:
        """Stop what outside checkers have started, and keep what is known of stories within its bounds."""
        if self.results is not None:
            self.results.trim()
        for provider in self._providers.values():
            if provider is not None:
                provider.close()
        self._providers.clear()

    def _ask(self, config: Config, document: Document) -> None:
        """Let the outside checker read a story. One that fails is asked no more in this run."""
        from newslint.providers import ProviderError, start
        from newslint.providers.silence import silence

        key = (config.grammar, config.dialect, config.languagetool_rules)
        try:
            with silence():
                if key not in self._providers:
                    self._providers[key] = None
                    self._providers[key] = start(
                        config.grammar,
                        config.dialect,
                        config.origins.by_caller("grammar"),
                        config.languagetool_rules == "all",
                    )
                provider = self._providers[key]
                if provider is not None:
                    document.results["alerts"] = provider.alerts(document)
        except ProviderError as error:
            self.faults.append(str(error))
            broken, self._providers[key] = self._providers[key], None
            if broken is not None:
                broken.close()

    def _engine(self, config: Config) -> Engine:
        held = self._engines.get(id(config))
        if held is None or held[0] is not config:
            selection = Selection(config.select, config.extend_select, config.ignore)
            rulebook = self._rulebook_for(config)
            rules = selected(rulebook.rules.values(), selection, preview=config.preview)
            options = {
                rule.code: {
                    key.replace("-", "_"): value
                    for name in (rule.code, rule.name)
                    for key, value in config.rules.get(name, {}).items()
                }
                for rule in rules
            }
            severities: dict[str, Severity] = {
                rule.code: config.severity[name]
                for rule in rules
                for name in (rule.code, rule.name)
                if name in config.severity
            }
            engine = Engine(
                rules, rulebook.packs, options, severities, config.min_confidence, self._limit
            )
            held = self._engines[id(config)] = (config, engine)
        return held[1]

    def _ignored(self, path: str, config: Config) -> frozenset[str]:
        selectors = [
            selector
            for glob, ignored in config.per_file_ignores
            if match(glob, path, config.root, False)
            for selector in ignored
        ]
        if not selectors:
            return frozenset()
        every = self._rulebook_for(config).rules.values()
        rules = selected(every, Selection(tuple(selectors)), preview=True)
        return frozenset(rule.code for rule in rules)


def _may_be_left(source: Source, config: Config) -> bool:
    """Whether findings of a story may be covered by suppressions or accepted words."""
    return bool(
        _MENTION in source.text or config.suppressions or config.accept or has_sidecar(source.path)
    )


def problem(path: str, error: SourceError | ConfigError) -> Problem:
    """Why there is nothing to say of a path."""
    return Problem(path, str(error), isinstance(error, ConfigError))


def read_story(source: Source, config: Config) -> Document:
    """The document in a source, with its kind: the file's own word, a glob's, then the default.

    Raises SourceError for what the format does not allow.
    """
    document = readers.read(source)
    if document.meta.kind is None:
        by_path = _by_path(source.path, config)
        document.kind = known(by_path[1] if by_path else config.kind)
    return document


def _by_path(path: str, config: Config) -> tuple[str, str] | None:
    """The last glob of `[kinds]` that a path lies under, and its kind."""
    for glob, kind in reversed(config.kinds):
        if match(glob, path, config.root, False):
            return glob, kind
    return None


def kind_origin(document: Document, config: Config) -> str:
    """Where a story's kind was read: its own line, or that of a setting."""
    read = document.meta.kind_read
    if read is not None:
        return f"{document.source.path}:{read.line}, {read.field}: {read.word}"
    by_path = _by_path(document.source.path, config)
    if by_path is not None:
        return f'{config.origins.of("kinds", by_path[0])}, "{by_path[0]}"'
    return config.origins["kind"]


def kind_remark(document: Document) -> str:
    """What to say of a story whose `kind:` is none; empty for all others."""
    said = document.meta.unknown_kind
    if said is None:
        return ""
    return f"{document.source.path}:{said.line}: {unknown(said.word)} (read as {document.kind})"


def display_path(path: str) -> str:
    """A path as a report shows it: as named, without a leading `./`."""
    return path[2:] if path.startswith(("./", os.curdir + os.sep)) else path
