"""Hatchling's hook: compiles `rules/` into the index that a wheel or an editable install starts from.

Run by the build only; it is not part of the wheel.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INDEX = "newslint/packs/_index.json"
COMPILED = "newslint/newslint.compiled"


class PackIndexHook(BuildHookInterface[Any]):
    """Puts the compiled packs where `newslint.packs` looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the packs: beside the code for an editable install, else into the wheel only.

        Raises PackError, which ends the build, for a pack with a mistake.
        """
        sys.path.insert(0, self.root)
        try:
            from newslint.packs import compiler, store
        finally:
            sys.path.remove(self.root)
        data = compiler.compile_folder(os.path.join(self.root, "rules"))
        if version == "editable":
            path = os.path.join(self.root, *INDEX.split("/"))
        else:
            # The source folder may be read-only, and need not be written to.
            path = os.path.join(tempfile.mkdtemp(prefix="newslint-build-"), "_index.json")
            build_data["force_include"][path] = INDEX
            build_data["force_include"][store.quick(path)] = store.quick(INDEX)
        store.write(path, compiler.dump(data))
        store.write_quick(path, data)
        patterns = os.path.join(os.path.dirname(path), os.path.basename(COMPILED))
        if version == "editable":
            patterns = os.path.join(self.root, *COMPILED.split("/"))
        else:
            build_data["force_include"][patterns] = COMPILED
        store.write(patterns, self._patterns())

    def _patterns(self) -> bytes:
        """The compiled form of all patterns: of every module that is imported without a library."""
        sys.path.insert(0, self.root)
        try:
            from newslint.patterns import compiled
            from newslint.registry import load_rules

            load_rules()
            for name in (
                "newslint.readers.plain",
                "newslint.report.excerpt",
                "newslint.analyses.people",
            ):
                importlib.import_module(name)
            return compiled()
        finally:
            sys.path.remove(self.root)
