"""What a command that reads stories works with: rules, configuration, runner."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint import packs
from newslint.config import Config, ConfigError, Resolver, check_selectors
from newslint.discovery import Problem
from newslint.registry import load_rules
from newslint.runner import STDIN, Runner


class Session:
    """The rules that exist, and the configuration for any path.

    `overrides` are settings from the command line: name → (value, origin).
    """

    def __init__(
        self,
        config_path: str | None,
        isolated: bool,
        overrides: Mapping[str, tuple[Any, str]],
    ) -> None:
        self._resolver = Resolver(
            isolated=isolated, explicit=config_path, environ=os.environ, overrides=overrides
        )
        self._checked: set[int] = set()
        self.packs = packs.load()
        self.rules = load_rules()
        for pack in self.packs:
            self.rules.update(pack.rules)
        self.runner = Runner(self.rules, self.packs, self.config_for)
        # The command line's own words must be right, whatever the files say.
        self.defaults = Resolver(isolated=True, overrides=overrides).config_for(os.curdir)
        check_selectors(self.defaults, self.rules)

    def config_for(self, path: str) -> Config:
        """The configuration that holds for a path. Raises ConfigError."""
        config = self._resolver.config_for(path)
        if id(config) not in self._checked:
            check_selectors(config, self.rules)
            self._checked.add(id(config))
        return config

    def base(self, path: str) -> Config:
        """The configuration that decides format and exit status, that of the first path.

        A broken one is reported with the files it stands over, so the defaults serve here.
        """
        try:
            return self.config_for(path)
        except ConfigError:
            return self.defaults

    def targets(self, paths: Iterable[str]) -> Iterator[str | Problem]:
        """The files to read, `-` among them, and what could not be found."""
        for path in paths:
            if path == STDIN:
                yield STDIN
                continue
            for each in self.runner.paths([path]):
                yield each if isinstance(each, Problem) else each.path
