"""A session compiles a broken pack once, however many stories it stands over."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.cli.session import Session
from newslint.config import ConfigError
from newslint.packs import compiler


def test_a_broken_pack_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "newslint.toml").write_text('packs = ["house.yaml"]\n')
    (tmp_path / "house.yaml").write_text("pack: house\nrulez: []\nabuot: x\n")
    compiled = []
    real = compiler.compile_file
    monkeypatch.setattr(
        compiler, "compile_file", lambda path: (compiled.append(path), real(path))[1]
    )
    session = Session(None, False, {})
    messages = set()
    for number in range(30):
        with pytest.raises(ConfigError) as caught:
            session.config_for(f"story{number}.txt")
        messages.add(str(caught.value))
    assert len(compiled) == 1
    assert messages == {
        "house.yaml:2: unknown key `rulez` in the pack; did you mean `rules`?\n"
        "house.yaml:3: unknown key `abuot` in the pack; did you mean `about`?"
    }
