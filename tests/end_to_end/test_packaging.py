"""What is installed: the wheel, and an editable copy of the checkout, in fresh environments.

No network: the build uses the hatchling installed here, and the environments see the dependencies
installed here, but not newslint.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

for tool in ("hatchling", "editables"):
    pytest.importorskip(tool, reason="the build's own tool; pip install -e '.[dev]' brings it")

ARTICLE = "000_2625644a680e98cf.txt"
NOT_SHIPPED = shutil.ignore_patterns(
    ".git",
    ".venv",
    "build",
    "dist",
    ".*_cache",
    ".hypothesis",
    "__pycache__",
    "_index.*",
    "*.compiled",
)
IMPORTED = (
    "import sys\n"
    "sys.argv = ['newslint', *sys.argv[1:]]\n"
    "from newslint.cli import main\n"
    "try:\n    main()\nexcept SystemExit:\n    pass\n"
    "print('\\n'.join(sys.modules), file=sys.stderr)\n"
)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as git has it, without what first use leaves behind."""
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("a") / "repo", ignore=NOT_SHIPPED))


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--no-deps", "-w", folder, checkout)
    (built,) = folder.glob("*.whl")
    assert not (checkout / "newslint/packs/_index.json").exists()  # the source stays as it was
    return built


def pip(*arguments: str | Path, python: str | Path = sys.executable) -> None:
    done = subprocess.run(
        [python, "-m", "pip", "-q", "--disable-pip-version-check", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PIP_NO_INDEX": "1"},
    )
    assert done.returncode == 0, done.stderr


def environment(folder: Path) -> Path:
    """A fresh environment's folder of commands. The dependencies are lent to it."""
    venv.create(folder, with_pip=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    site = folder / "lib" / version / "site-packages"
    # Of a folder that is added so, Python reads no .pth files: our editable newslint stays out.
    (site / "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return folder / "bin"


def run(command: Path, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEWSLINT_", "PYTHON"))}
    return subprocess.run(
        [command, *map(str, arguments)],
        cwd=cwd,
        env={**kept, "NEWSLINT_CACHE_DIR": str(cwd / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


def works(bin_folder: Path, cwd: Path, code: Path) -> None:
    """The command finds its packs, its model and the planted faults, without compiling anything."""
    shutil.copy(ROOT / "seeds" / ARTICLE, cwd)
    first = run(bin_folder / "python", "-c", IMPORTED, "--output-format", "jsonl", ARTICLE, cwd=cwd)
    rows = [json.loads(line) for line in first.stdout.splitlines()]
    assert "DUP001" in {row["code"] for row in rows}, first.stderr
    assert {"yaml", "newslint.packs.compiler"}.isdisjoint(first.stderr.split("\n"))
    shown = run(bin_folder / "newslint", "explain", "DUP001", cwd=cwd)
    assert shown.returncode == 0 and "duplicate-headline" in shown.stdout
    where = run(bin_folder / "python", "-c", "import newslint; print(newslint.__file__)", cwd=cwd)
    assert Path(where.stdout.strip()).is_relative_to(code.resolve())
    listed = run(bin_folder / "newslint", "rules", "voice", "--output-format", "json", cwd=cwd)
    assert len(json.loads(listed.stdout)) >= 30
    tags = run(
        bin_folder / "newslint", "show", "--analysis", "tags", "--output-format", "jsonl", ARTICLE,
        cwd=cwd,
    )  # fmt: skip
    assert tags.returncode == 0, tags.stderr
    assert '"upos"' in tags.stdout
    assert not (cwd / "cache").exists()
    kept = "import os, newslint.cli as c; print(os.path.exists(c.__spec__.cached))"
    code = run(bin_folder / "python", "-B", "-c", kept, cwd=cwd)
    assert code.stdout == "True\n", code.stderr


def test_the_wheel_holds_rules_index_models_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        index = json.loads(archive.read("newslint/packs/_index.json"))
    made = {"packs/_index.quick", "startup/patterns.compiled"}
    assert {f"newslint/{name}" for name in made} <= names
    wanted = {
        "newslint/py.typed",
        "newslint/_rules/pack.schema.json",
        *(f"newslint/_rules/{p.name}" for p in (ROOT / "rules").glob("*.yaml")),
    }
    for data in (ROOT / "newslint" / "language").glob("*/english.*"):
        room = data.parent.name
        wanted.add(f"newslint/language/{room}/{data.name}")
        if data.suffix != ".LICENSE":
            wanted.add(f"newslint/language/{room}/{data.name}.LICENSE")
    assert wanted <= names
    assert {pack["file"] for pack in index["packs"]} == {
        f"rules/{p.name}" for p in (ROOT / "rules").glob("*.yaml")
    }
    licences = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert licences >= {"LICENSE", "english.model.LICENSE"}
    assert not [n for n in names if n.endswith("build_hook.py")]
    assert not [n for n in names if n.startswith(("tests/", "tools/", "seeds/", "examples/"))]


def test_the_wheels_command_works_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    commands = environment(home)
    pip("install", "--no-deps", wheel, python=commands / "python")
    (tmp_path / "desk").mkdir()
    works(commands, tmp_path / "desk", home)


def test_an_editable_install_has_its_index_from_the_start(checkout: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    commands = environment(home)
    pip("install", "--no-deps", "--no-build-isolation", "-e", checkout, python=commands / "python")
    assert (checkout / "newslint/packs/_index.json").is_file()
    (tmp_path / "desk").mkdir()
    works(commands, tmp_path / "desk", checkout)


def test_a_mistake_in_a_pack_ends_the_build(checkout: Path, tmp_path: Path) -> None:
    broken = Path(shutil.copytree(checkout, tmp_path / "broken", ignore=NOT_SHIPPED))
    pack = broken / "rules" / "voice.yaml"
    pack.write_text(pack.read_text(encoding="utf-8") + "reasons: none\n", encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable, "-m", "pip", "wheel", "--no-index", "--no-build-isolation", "--no-deps",
            "-w", tmp_path, broken,
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "unknown key `reasons`" in done.stdout + done.stderr
