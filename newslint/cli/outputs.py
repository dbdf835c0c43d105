"""Several reports of one run, and reports in files: `--output-format sarif=newslint.sarif,full`."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence

from newslint.cli.linting import Output
from newslint.cli.terminal import fail
from newslint.discovery import Problem, begins_as_report, cause
from newslint.report import FORMATS, PEOPLE, WIDTH, Summary, Terms
from newslint.report.safety import inert
from newslint.runner import STDIN
from newslint.startup.quick_copy import replace


def ordered(formats: Sequence[str], file: str | None, default: str, terms: Terms) -> list[Output]:
    """The reports that the command line asks for; the one on standard output, if any, comes last.

    A format without a file of its own goes to `file` where that is given. Ends the run where there is no
    such format, or a file that can't be one.
    """
    asked = list(_asked(formats)) or [(default, "")]
    bare = [form for form, path in asked if not path]
    if len(bare) > 1:
        one, other = bare[:2]
        fail(f"{one} and {other} go to the same place: give one a file, as in {one}=FILE,{other}")
    if file is not None and not bare:
        fail("--output-file has no report to hold: each format has a file of its own")
    files: list[Output] = []
    taken: set[str] = set()
    for form, path in asked:
        if path := path or (file or ""):
            real = _fit(path)
            if real in taken:
                fail(f"{path}: two reports can't go to one file")
            taken.add(real)
            files.append(FileOutput(form, terms, path))
    return files + [Output(form, terms) for form in bare if file is None]


def _asked(formats: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Format and file, empty for none, as they are written in the options."""
    for each in ",".join(formats).split(",") if formats else ():
        form, named, path = each.strip().partition("=")
        if form not in FORMATS:
            fail(_no_format(form))
        if named and not path:
            fail(f"{form}=: the name of its file is missing")
        yield form, "" if path == STDIN else path


def _no_format(form: str) -> str:
    from newslint.config.errors import suggestion

    others = suggestion(form, FORMATS, cutoff=0.7) or f"; there are {', '.join(FORMATS)}"
    return f"there is no output format {form!r}{others}"


def _fit(path: str) -> str:
    """The real path of a file that can be written. Ends the run early where it can't be."""
    if os.path.isdir(path):
        fail(f"{path}: is a folder; a report needs a file")
    folder = os.path.dirname(path)
    if not os.path.isdir(folder or os.curdir):
        fail(f"{path}: there is no folder {folder}")
    return os.path.realpath(path)


class FileOutput(Output):
    """A report in a file, which is written whole at the end or not at all."""

    hold = True

    def __init__(self, form: str, terms: Terms, path: str) -> None:
        super().__init__(form, terms._replace(color=False, width=WIDTH))
        self._path = path
        self._real = os.path.realpath(path)

    def apart(self, targets: list[str | Problem], paths: Sequence[str]) -> list[str | Problem]:
        """Without last run's report among the stories of a folder. Ends the run before a story is lost."""
        kept = []
        for target in targets:
            if isinstance(target, Problem) or os.path.realpath(target) != self._real:
                kept.append(target)
            elif target in paths or not begins_as_report(self._real):
                fail(f"{self._path}: is a story of this run, which the report would overwrite")
        return kept

    def end(self, summary: Summary, statistics: bool, quiet: bool) -> None:
        """Write the file."""
        try:
            super().end(summary, statistics, quiet)
        except PermissionError:
            summary.unwritten.append(f"{self._path}: no permission to write it")
        except OSError as error:
            summary.unwritten.append(f"{self._path}: can't write the report: {cause(error)}")

    def write(self, lines: Iterable[str]) -> None:
        """Write the file whole; to a device or a pipe, straight."""
        if self.form in PEOPLE:
            lines = map(inert, lines)
        content = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
        if _is_device(self._path):
            with open(self._path, "wb") as file:
                file.write(content)
        else:
            replace(self._path, content)


def _is_device(path: str) -> bool:
    """Whether a path is no file to be replaced: a pipe, a terminal, a name for a stream.

    A link to a file is: a repository may have brought it, so it is replaced and not followed.
    """
    if path.startswith(("/dev/", "/proc/")):
        return True
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False
