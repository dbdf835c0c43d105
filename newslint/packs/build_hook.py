"""Hatchling's hook: compiles `rules/` into the index that a wheel or an editable install starts from.

Run by the build only; it is not part of the wheel.
"""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INDEX = "newslint/packs/_index.json"


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
