"""What a command that reads stories works with: rules, configuration, runner."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping

from newslint import packs
from newslint.config import Config, ConfigError, Resolver, check_selectors
from newslint.config.toml_file import shown
from newslint.discovery import Key, Problem, cause, read_input
from newslint.fast_typing import Any
from newslint.providers.rules import RULES as PROVIDED
from newslint.readers import FORMATS
from newslint.registry import load_rules
from newslint.runner import STDIN, Rulebook, Runner
from newslint.source import SourceError
from newslint.time_limit import TimeLimit

ALLOW_OUTSIDE = "NEWSLINT_ALLOW_OUTSIDE"
"""Environment variable: set to anything, it is `--allow-outside`."""


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
        self._resolver = Resolver(
            isolated=isolated,
            explicit=config_path,
            environ=os.environ,
            overrides=overrides,
            outside=outside or bool(os.environ.get(ALLOW_OUTSIDE)),
        )
        self._rulebooks: dict[tuple[str, ...], Rulebook] = {}
        self._checked: dict[int, Config] = {}
        self.runner = Runner(self.config_for, self.rulebook_for, TimeLimit.here())
        self.defaults = Resolver(isolated=True, overrides=overrides).config_for(os.curdir)
        self.rules = self.rulebook_for(self.defaults).rules
        self._doubt: ConfigError | None = None
        try:
            check_selectors(self.defaults, self.rules)
        except ConfigError as error:
            self._doubt = error  # unless it is a rule of a pack that a file names

    def config_for(self, path: str) -> Config:
        """The configuration that holds for a path. Raises ConfigError."""
        config = self._resolver.config_for(path)
        if id(config) not in self._checked:
            check_selectors(config, self.rulebook_for(config).rules)
            self._checked[id(config)] = config
        return config

    def rulebook_for(self, config: Config) -> Rulebook:
        """Newslint's rules and those of the packs a configuration names. Raises ConfigError."""
        if config.packs not in self._rulebooks:
            named = (_pack(path, config.origins.of("packs", path)) for path in config.packs)
            loaded = [*packs.load(), *named]
            rules = load_rules()
            rules.update(PROVIDED)
            for pack in loaded:
                for code, rule in pack.rules.items():
                    if code in rules and rules[code].origin != rule.origin:
                        raise ConfigError(f"{rule.origin}: {code} is taken by {rules[code].name}")
                    rules[code] = rule
            self._rulebooks[config.packs] = Rulebook(rules, loaded)
        return self._rulebooks[config.packs]

    def base(self, path: str) -> Config:
        """The configuration that decides format and exit status, that of the first path.

        A broken one is reported with the files it stands over, so the defaults serve here. But the
        command line's own words must be right, whatever the files say: raises ConfigError.
        """
        try:
            return self.config_for(path)
        except ConfigError:
            if self._doubt is not None:
                raise self._doubt from None
            return self.defaults

    def targets(
        self, paths: Iterable[str], stdin_filename: str | None = None
    ) -> Iterator[str | Problem]:
        """The files to read, each once, `-` among them, and what could not be found."""
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
        if not any(os.path.isdir(path) for path in paths):
            return "no story to read: all that is named is excluded"
        *endings, last = FORMATS
        apart = ", apart from what is excluded" if self.runner.excluded else ""
        return f"no story to read: no file ends in {', '.join(endings)} or {last}{apart}"


def _pack(path: str, origin: str) -> packs.PackIndex:
    """A user's pack. Raises ConfigError for one that can't be read or compiled.

    `origin`: where it is named, which is the place of the fault if it is not there.
    """
    try:
        return packs.load_file(path)
    except packs.PackError as error:
        near = shown(path)
        lines = (
            near + line.removeprefix(path) if line.startswith(path) else line
            for line in str(error).split("\n")
        )
        raise ConfigError("\n".join(lines)) from None
    except OSError as error:
        raise ConfigError(f"{origin}: {shown(path)}: {cause(error)}") from None
