"""No module keeps a private name that nothing uses."""

from __future__ import annotations

from tools.unused_names import package, unused


def test_the_package_has_none() -> None:
    assert list(unused(package())) == []


def test_a_name_spelt_alike_elsewhere_does_not_keep_one() -> None:
    found = unused({"p/a.py": "_LONGEST = 3\n", "p/b.py": "_LONGEST = 4\nprint(_LONGEST)\n"})
    assert list(found) == ["p/a.py:1: nothing uses _LONGEST: delete it"]


def test_a_function_that_only_calls_itself_is_dead() -> None:
    assert [*unused({"a.py": "def _down(n):\n    return _down(n - 1)\n"})]


def test_what_is_imported_decorated_or_public_lives() -> None:
    assert not [
        *unused(
            {
                "p/a.py": "_NEAR = 3\n_PAIR, _ODD = 1, 2\nprint(_ODD)\nOPEN = 4\n@rule\ndef _r(): pass\n",
                "p/b.py": "from p.a import _NEAR, _PAIR\n",
            }
        )
    ]
