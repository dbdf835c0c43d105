"""Hatchling's hook: makes what a wheel or an editable install starts from.

That is the index of `rules/`, its quick copy, the compiled patterns and the index of the rules' phrases; and
for a checkout its byte code, which pip writes for a wheel. Run by the build only.
"""

from __future__ import annotations

import compileall
import importlib
import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INDEX = "newslint/packs/_index.json"
COMPILED = "newslint/startup/patterns.compiled"


class BuildHook(BuildHookInterface[Any]):
    """Puts the compiled packs and patterns where `newslint` looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files: beside the code for an editable install, else into the wheel only.

        Raises PackError, which ends the build, for a pack with a mistake.
        """
        if sys.version_info < (3, 11):  # noqa: UP036 - pip builds before it reads what a wheel requires
            sys.exit(
                "newslint needs Python 3.11 or newer; this is {}.{}".format(*sys.version_info[:2])
            )
        folder, editable = self.root, version == "editable"
        if not editable:  # the source folder may be read-only, and need not be written to
            folder = tempfile.mkdtemp(prefix="newslint-build-")
        sys.path.insert(0, self.root)
        try:
            from newslint.packs import store

            for name, content in self._made().items():
                path = os.path.join(folder, *name.split("/"))
                if not store.write(path, content):
                    raise OSError(f"cannot write {path}")
                if not editable:
                    build_data["force_include"][path] = name
            if editable:
                # Where Python may write no byte code (PYTHONDONTWRITEBYTECODE, as in many containers) a
                # checkout would be compiled anew by every run: 280 ms instead of 70.
                compileall.compile_dir(os.path.join(self.root, "newslint"), quiet=2)
                from newslint.startup import modules

                modules.write_all()
        finally:
            sys.path.remove(self.root)

    def _made(self) -> dict[str, bytes]:
        """The files by their names: the patterns are those of every module that is imported without a library."""
        from newslint import rule_table
        from newslint.matching import all_patterns, store as matching_store
        from newslint.packs import compiler, store
        from newslint.startup.patterns import compiled

        index = compiler.compile_folder(os.path.join(self.root, "rules"))
        rules = rule_table.loaded()
        # Parts too that a rule or a room imports only where it comes to that.
        for room in ("analyses", "checks", "language"):
            for folder, _, names in os.walk(os.path.join(self.root, "newslint", room)):
                inside = os.path.relpath(folder, self.root).replace(os.sep, ".")
                for name in sorted(each for each in names if each.endswith(".py")):
                    importlib.import_module(f"{inside}.{name[:-3]}".removesuffix(".__init__"))
        for name in ("readers.plain", "report.excerpt"):
            importlib.import_module(f"newslint.{name}")
        return {
            INDEX: compiler.dump(index).encode("utf-8"),
            store.quick(INDEX): store.quick_bytes(index),
            COMPILED: compiled(),
            rule_table.TABLE: rule_table.made(rules),
            **matching_store.made(each.file for each in all_patterns().values()),
        }
