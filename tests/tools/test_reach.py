"""A list is seen where its name is used, or a name that was made of it."""

from __future__ import annotations

from tools.reach import Reach

REACH = Reach(
    {
        "a.py": "_OWN = {'x', 'y'}\nSHARED = {'x'}\nMADE = _OWN | SHARED\ndef f(): return _OWN\n",
        "b.py": "from a import MADE as THEIRS\nprint(THEIRS)\n",
        "c.py": "import a\n_HERE = a.SHARED | {'z'}\n",
        "d.py": "_OWN = {'another'}\nprint(_OWN)\n",
    }
)


def test_a_private_list_is_seen_elsewhere_only_by_what_is_made_of_it() -> None:
    assert REACH.of("a.py", "_OWN") == {"a.py", "b.py"}
    assert REACH.of("d.py", "_OWN") == {"d.py"}


def test_a_shared_one_is_seen_by_name() -> None:
    assert REACH.of("a.py", "SHARED") == {"a.py", "b.py", "c.py"}
    assert REACH.of("c.py", "_HERE") == {"c.py"}
