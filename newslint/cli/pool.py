"""Several processes for many stories: each takes the next file, and outcomes come in the files' order.

Processes are forked once the first stories are read, so that what all need is loaded. They end when
this one does, however it ends: nobody writes to their pipe any more. What depends on other stories is
settled here: a worker sends what its story looks like, and a story that another resembles is linted
again by whoever knows both.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress

from newslint.archive import Archive, Copy, Story
from newslint.cli.linting import MANY, Call, one_by_one
from newslint.cli.session import Session
from newslint.config import ConfigError
from newslint.discovery import Problem
from newslint.document import Document
from newslint.runner import STDIN, Outcome, display_path
from newslint.startup.fast_typing import NamedTuple, NoReturn

_FIRST = 3  # files that are linted before there are others
_MOST = 8  # processes, unless more are asked for
_AHEAD = 16  # files for each process that may wait for their turn to be told
_HEAD = 8  # bytes that say how long an answer is


def processes(count: int, asked: int) -> int:
    """How many processes a run over some files takes; 1 where others would not pay, or can't be had."""
    if not hasattr(os, "fork"):
        return 1
    if asked:
        return min(asked, max(1, count - _FIRST))
    if count < MANY:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(cores or 1, _MOST, count // (MANY // 2))


def lint_all(session: Session, targets: Sequence[str | Problem], call: Call) -> Iterator[Outcome]:
    """The outcomes of files, from as many processes as pay."""
    paths = [display_path(each) for each in targets if not isinstance(each, Problem)]
    runner = session.runner
    about_old = runner.standing is not None or runner.recording or runner.changes is not None
    if about_old or STDIN in targets or len(paths) < len(targets):
        yield from one_by_one(session, targets, call)
        return
    # What is known already takes less time than to tell another process of it.
    count = processes(sum(not runner.knows(path) for path in paths), call.jobs)
    if count < 2:
        yield from one_by_one(session, targets, call)
    else:
        yield from _outcomes(session, paths, count)


def _outcomes(session: Session, paths: Sequence[str], count: int) -> Iterator[Outcome]:
    """The outcomes of files, in their order, from `count` processes and this one."""
    for path in paths[:_FIRST]:
        yield session.runner.lint_file(path)
    rest = paths[_FIRST:]
    if not rest:
        return
    workers: list[_Worker] = []
    try:
        for _ in range(count):
            workers.append(_Worker.start(session, rest, workers))
        yield from _in_order(session, rest, workers)
    finally:
        for worker in workers:
            worker.end()


class _Answer(NamedTuple):
    """What a worker says of a file; `story` is for the archive, if the story's rules compare it."""

    outcome: Outcome
    story: Story | None
    faults: list[str]


class _Scout(Archive):
    """Knows no story, and keeps what the last one looks like."""

    def meet(self, document: Document) -> list[Copy]:
        """No copies."""
        self.met = self.seen(document)
        return []

    def enter(self, story: Story) -> bool:
        """True: whoever asked for it compares it."""
        self.met = story
        return True


class _Worker:
    """A process that lints files by their numbers; `at` is the one that it is at."""

    def __init__(self, process: int, to: int, back: int) -> None:
        self.process, self.to, self.back = process, to, back
        self.at: int | None = None

    @classmethod
    def start(cls, session: Session, paths: Sequence[str], others: Sequence[_Worker]) -> _Worker:
        """Fork one. Raises OSError."""
        given, to = os.pipe()
        back, answers = os.pipe()
        # Until it knows what to do about them: it would take the first's way out otherwise.
        held = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
        process = os.fork()
        if process == 0:
            try:
                signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us will end us
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                signal.pthread_sigmask(signal.SIG_SETMASK, held)
                for each in (
                    to,
                    back,
                    *(end for other in others for end in (other.to, other.back)),
                ):
                    os.close(each)
                _work(session, paths, given, answers)
            finally:
                os._exit(1)
        os.close(given)
        os.close(answers)
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
        return cls(process, to, back)

    def ask(self, number: int) -> None:
        """Give it a file to lint."""
        self.at = number
        with suppress(BrokenPipeError):  # it is gone, which its answer will show
            os.write(self.to, number.to_bytes(_HEAD, "big"))

    def answer(self) -> _Answer | None:
        """What it says of the file that it is at; None where it is gone."""
        size = _read(self.back, _HEAD)
        content = _read(self.back, int.from_bytes(size, "big")) if size else b""
        answer: _Answer | None = pickle.loads(content) if content else None
        return answer

    def end(self) -> None:
        """End it at once."""
        os.close(self.to)
        os.close(self.back)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def _work(session: Session, paths: Sequence[str], given: int, answers: int) -> NoReturn:
    """Lint the files asked for until nobody asks any more."""
    scout, runner = _Scout(), session.runner
    compared = runner.compares_with(scout)
    while number := _read(given, _HEAD):
        scout.met = None
        known = len(runner.faults)
        outcome = runner.lint_file(paths[int.from_bytes(number, "big")])
        story = scout.met if compared else None
        content = pickle.dumps(_Answer(outcome, story, runner.faults[known:]), protocol=5)
        content = len(content).to_bytes(_HEAD, "big") + content
        while content:
            content = content[os.write(answers, content) :]
    os._exit(0)


def _in_order(session: Session, paths: Sequence[str], workers: list[_Worker]) -> Iterator[Outcome]:
    answers: dict[int, _Answer | None] = {}  # None: this process has to do it
    asked = told = 0
    idle = list(workers)
    while told < len(paths):
        while idle and asked < min(len(paths), told + _AHEAD * len(workers)):
            if _stays(session, paths[asked]):
                answers[asked] = None
            else:
                idle.pop().ask(asked)
            asked += 1
        if told in answers:
            yield _settled(session, paths[told], answers.pop(told))
            told += 1
            continue
        busy = {worker.back: worker for worker in workers if worker.at is not None}
        if not busy:  # all of them are gone
            answers[told], asked = None, max(asked, told + 1)
            continue
        for ready in select.select(list(busy), [], [])[0]:
            worker = busy[ready]
            assert worker.at is not None
            answers[worker.at] = answer = worker.answer()
            worker.at = None
            if answer is not None:
                idle.append(worker)


def _stays(session: Session, path: str) -> bool:
    """Whether a file is for this process: what it is held against, or who is asked, is one for all."""
    try:
        config = session.config_for(path)
    except ConfigError:
        return True
    return bool(config.baseline) or config.grammar != "none"


def _settled(session: Session, path: str, answer: _Answer | None) -> Outcome:
    """The outcome of a file, other stories of the run considered."""
    if answer is None:
        return session.runner.lint_file(path)
    if answer.story is not None and not session.runner.enter(answer.story):
        return session.runner.lint_file(path)
    session.runner.faults += answer.faults
    return answer.outcome


def _read(end: int, size: int) -> bytes:
    """So many bytes from a pipe; none where it is closed before."""
    parts = b""
    while len(parts) < size:
        more = os.read(end, min(size - len(parts), 1 << 20))
        if not more:
            return b""
        parts += more
    return parts
