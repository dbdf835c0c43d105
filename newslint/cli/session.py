"""What a command that reads stories works with: rules, configuration, runner."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping

from newslint import packs, rule_table
from newslint.config import Config, ConfigError, Resolver, check_selectors
from newslint.discovery import Key, Problem, read_input
from newslint.document import Document
from newslint.readers import FORMATS
from newslint.registry import Rule
from newslint.runner import STDIN, Rulebook, Runner, read_story
from newslint.source import Source, SourceError
from newslint.startup.fast_typing import Any
from newslint.time_limit import TimeLimit

ALLOW_OUTSIDE = "NEWSLINT_ALLOW_OUTSIDE"
"""Environment variable: set to anything, it is `--allow-outside`."""

_TOLD = 20  # mistakes in packs


class Session:
    """The rules that exist, and the configuration for any path.

    `overrides` are settings from the command line: name → (value, origin). `outside` lets files name
    others outside their repository, as the variable does.
    """

    def __init__(
        self,
        config_path: str | None,
        isolated: bool,
        overrides: Mapping[str, tuple[Any, str]],
        outside: bool = False,
    ) -> None:
        self._made_of = config_path, isolated, overrides, outside
        self._resolver = Resolver(
            isolated=isolated,
            explicit=config_path,
            environ=os.environ,
            overrides=overrides,
            outside=outside or bool(os.environ.get(ALLOW_OUTSIDE)),
        )
        self._rulebooks: dict[tuple[str, ...], Rulebook | ConfigError] = {}
        self._checked: dict[int, Config] = {}
        self.runner = Runner(self.config_for, self.rulebook_for, TimeLimit.here())
        self.defaults = Resolver(isolated=True, overrides=overrides).config_for(os.curdir)
        self.rules = self.rulebook_for(self.defaults).rules
        self._known = dict(self.rules)
        self._doubt: ConfigError | None = None
        """The command line names a rule that only a pack can have, if any has."""
        try:
            check_selectors(self.defaults, self._known)
        except ConfigError as error:
            self._doubt = error

    def anew(self) -> Session:
        """The same, with configuration and packs as they are now, and no story remembered."""
        return Session(*self._made_of)

    def config_for(self, path: str) -> Config:
        """The configuration that holds for a path. Raises ConfigError."""
        config = self._resolver.config_for(path)
        if id(config) not in self._checked:
            # What the command line names may be a rule of a pack that doesn't hold everywhere.
            known = {**self._known, **self.rulebook_for(config).rules}
            check_selectors(config, known)
            self._known = known
            self._checked[id(config)] = config
        return config

    def rulebook_for(self, config: Config) -> Rulebook:
        """Newslint's rules and those of the packs a configuration names.

        Raises ConfigError, with a line for each mistake in the packs; they are compiled once a run.
        """
        held = self._rulebooks.get(config.packs)
        if held is None:
            try:
                held = _rulebook(config)
            except ConfigError as error:
                held = error
            self._rulebooks[config.packs] = held
        if isinstance(held, ConfigError):
            raise ConfigError(str(held))
        return held

    def rule(self, code: str) -> Rule | None:
        """The rule of a code, newslint's own or of a pack that holds for a file read so far."""
        return self._known.get(code)

    def story(self, source: Source) -> Document:
        """A file's story, read as the run reads it. Raises SourceError and ConfigError."""
        return read_story(source, self.config_for(source.path))

    def base(self, path: str) -> Config:
        """The configuration that decides format and exit status, that of the first path.

        A broken one is reported with the files it stands over, so the defaults serve here. Raises
        ConfigError where the command line itself names what isn't there.
        """
        try:
            return self.config_for(path)
        except ConfigError as error:
            if self._doubt:
                raise error if str(error).startswith("--") else self._doubt from None
            return self.defaults

    def targets(
        self, paths: Iterable[str], stdin_filename: str | None = None
    ) -> Iterator[str | Problem]:
        """The files to read, each once, `-` among them, and what could not be found.

        Where the run is only about what has changed, only files that have.
        """
        targets = self._targets(paths, stdin_filename)
        if self.runner.changes is None:
            return targets
        from newslint.cli.changed import narrowed

        return narrowed(self, self.runner.changes, list(targets))

    def _targets(self, paths: Iterable[str], stdin_filename: str | None) -> Iterator[str | Problem]:
        seen: set[Key] = set()
        for path in paths:
            if path == STDIN:
                if STDIN not in seen:
                    seen.add(STDIN)
                    yield from self._standard_input(stdin_filename)
                continue
            for each in self.runner.paths([path], seen):
                yield each if isinstance(each, Problem) else each.path

    def _standard_input(self, stdin_filename: str | None) -> Iterator[str]:
        if stdin_filename is None or not self.runner.passes_over(stdin_filename):
            yield STDIN
            return
        try:  # noqa: SIM105  (contextlib is not loaded at the start)
            read_input(self.defaults.max_file_size)  # whoever writes to us is not to be cut off
        except SourceError:
            pass

    def no_story(self, paths: Iterable[str]) -> str:
        """What to say where these paths gave nothing to read, and no reason either."""
        if self.runner.changes is not None:
            return f"no story has changed since {self.runner.changes.revision}"
        if not any(os.path.isdir(path) for path in paths):
            return "no story to read: all that is named is excluded"
        *endings, last = FORMATS
        apart = ", apart from what is excluded" if self.runner.excluded else ""
        return f"no story to read: no file ends in {', '.join(endings)} or {last}{apart}"


def _rulebook(config: Config) -> Rulebook:
    loaded = packs.load()
    rules = rule_table.rules()
    rules.update(rule_table.of_newslint())
    for pack in loaded:
        rules.update(pack.rules)
    if config.packs:
        from newslint.packs.clashes import Taken

        taken, wrong = Taken(rules.values()), list[str]()
        for path in config.packs:
            if len(wrong) > _TOLD:
                break
            try:
                pack = packs.load_file(path)
            except packs.PackFileError as error:
                wrong.append(f"{config.origins.of('packs', path)}: {error}")
                continue
            except packs.PackError as error:
                wrong.append(str(error))
                continue
            wrong += taken.add(pack)
            rules.update(pack.rules)
            loaded.append(pack)
        if wrong:
            more = ["there are more mistakes in packs than these"] if len(wrong) > _TOLD else []
            raise ConfigError("\n".join(wrong[:_TOLD] + more))
    return Rulebook(rules, loaded)
