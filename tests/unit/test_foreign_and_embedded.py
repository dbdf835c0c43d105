"""What is not the paper's English: passages in other languages, and posts shown in a story."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.analyses import analyse
from newslint.document import Document
from newslint.engine import Engine
from newslint.registry import load_rules
from newslint.source import Source

ENGINE = Engine(
    [rule for rule in load_rules().values() if rule.code in ("LFT005", "SPL001", "QUO001")]
)


def plain(line: str) -> Document:
    return readers.read(Source("a.txt", f"Lido reopens\n\n{line}\n"))


def html(body: str, root: str = "<html>") -> Document:
    page = f"{root}<body><article><h1>Lido reopens</h1>{body}</article></body></html>"
    return readers.read(Source("a.html", page))


def markdown(body: str) -> Document:
    return readers.read(Source("a.md", f"# Lido reopens\n\n{body}\n"))


def passages(document: Document) -> list[str]:
    return [document.slice(span).strip() for span in analyse(document, "foreign")]


def codes(document: Document) -> list[str]:
    return [finding.code for finding in ENGINE.check(document)]


PASSAGES = {
    "A card read: Nous nous levons tôt, et vous? The cook laughed.": "Nous nous levons tôt, et vous",
    "It read: Los mineros no bajan a la mina. It fell.": "Los mineros no bajan a la mina",
    "He wrote ich weiß es nicht and went home.": "ich weiß es nicht",
    "The song “Los que se van del barrio” won.": "Los que se van del barrio",
    "On the door: Questa casa non è un albergo. It shut in May.": "Questa casa non è un albergo",
    "The banner, nós não temos medo, was torn.": "nós não temos medo",
    "The notice: Honden zijn hier niet welkom. Few obeyed.": "Honden zijn hier niet welkom",
    "On the gate: Mae croeso i bawb yn y neuadd. It is true.": "Mae croeso i bawb yn y neuadd",
    "The poem ends: agus tá an oíche ag teacht. He wept.": "agus tá an oíche ag teacht",
    "Over the arch: Qui tacet et sedet. Few can read it.": "Qui tacet et sedet",
    "The note said: Nie ma go już w domu. Police came.": "Nie ma go już w domu",
}


@pytest.mark.parametrize(("line", "passage"), PASSAGES.items())
def test_three_words_of_another_language_running_are_a_passage(line: str, passage: str) -> None:
    assert passages(plain(line)) == [passage]


@pytest.mark.parametrize(
    "line",
    [
        "The crews met en route to Hull, dined en masse and went on an hour later.",
        "Die casting is an old trade in Walsall, or so the men who do it told me.",
        "Ms de la Torre, Mr van den Broek and Les Dean flew to Las Palmas and Den Haag.",
        "The coup de grâce at the café was a crème brûlée à la carte for the au pair.",
        "Sinn Féin leaders met El Salvador's envoy and a man from Des Moines.",
        "Bloom et al. put the per capita cost at the pro rata sum, ex officio.",
        "The sign said Merci, and the man said No, no, no more con men.",
    ],
)
def test_names_and_borrowed_words_are_english_copy(line: str) -> None:
    assert passages(plain(line)) == []


def test_markup_names_a_language() -> None:
    document = html(
        '<p>It says <i lang="fr">sortie</i>.</p><p lang="de">Ja. <b lang="en">Yes</b></p>'
    )
    assert passages(document) == ["sortie", "Ja."]
    document = markdown(
        'It says <span lang="cy">allan</span>.\n\n<div lang="ga">\n\nSea.\n\n</div>\n\nYes.'
    )
    assert passages(document) == ["allan", "Sea."]


def test_a_page_is_believed_of_its_own_language_unless_it_is_english() -> None:
    french = "<p>Le bassin a rouvert lundi.</p>"
    assert passages(html(french, '<html lang="fr-CA">')) == [
        "Lido reopens\n\nLe bassin a rouvert lundi."
    ]
    english = (
        "<p>The pool is open to all of the town, said the clerk, and it will be for years.</p>"
    )
    assert passages(html(english, '<html lang="fr">')) == []


def test_a_sentence_that_is_foreign_for_the_most_part_is_passed_over() -> None:
    engine = Engine([rule for rule in load_rules().values() if rule.family == "attribution"])
    for words in (
        "La empresa no paga a sus obreros ni a los choferes",
        "Il padrone non paga la gente della fabbrica, no e poi no",
        "Le patron ne paie pas les gens qui sont dans la rue, no",
    ):
        document = plain(f"The strikers’ leaflet read: {words}. It blew away on Friday, Lee said.")
        assert engine.check(document) == []
    assert engine.check(plain("The firm pays no driver (no a los otros). It blew away, Lee said."))


def test_rules_on_english_words_pass_over_other_languages_and_rules_on_marks_do_not() -> None:
    line = "Vous vous levez et nous nous levons"
    assert codes(plain(f"The card read: {line}. It was old.")) == []
    assert codes(html(f'<p lang="fr">“{line}, definately.</p><p>It is old.</p>')) == ["QUO001"]
    assert codes(html(f"<p>He saw the the card: {line}.</p>")) == ["LFT005"]


POST = "<p>We know of the the leak, definately.</p>"
EMBEDDED = [
    f'<blockquote class="twitter-tweet" data-lang="en">{POST}</blockquote>',
    f'<blockquote class="instagram-media">{POST}</blockquote>',
    f'<div class="fb-post"><blockquote>{POST}</blockquote></div>',
    f'<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@lido/video/1">{POST}</blockquote>',
    f'<blockquote class="bluesky-embed">{POST}</blockquote>',
    f'<blockquote class="mastodon-embed">{POST}</blockquote>',
    f'<blockquote class="reddit-embed-bq">{POST}</blockquote>',
    f'<blockquote class="text-post-media">{POST}</blockquote>',
    f'<blockquote cite="https://x.com/lido/status/1">{POST}</blockquote>',
    f'<figure class="wp-block-embed wp-block-embed-twitter"><blockquote>{POST}</blockquote></figure>',
]


@pytest.mark.parametrize("post", EMBEDDED)
def test_a_post_is_not_the_papers_copy(post: str) -> None:
    around = "The pool is shut, the council said."
    for document in (
        html(f"<p>{around}</p>{post}<p>{around}</p>"),
        markdown(f"{around}\n\n{post}\n\n{around}"),
    ):
        assert codes(document) == []
        kinds = [block.kind for block in document.blocks]
        assert kinds == ["headline", "paragraph", "note", "paragraph"]


def test_a_post_in_a_pair_of_shortcodes_is_left_out() -> None:
    assert (
        codes(markdown("{{< tweet >}}\nWe know of the the leak.\n{{< /tweet >}}\n\nIt is shut."))
        == []
    )


def test_what_only_sounds_like_a_post_is_read() -> None:
    for element in ("<blockquote>", '<div class="facebook-post-body">', '<div class="tweet-this">'):
        assert codes(html(f"{element}{POST}</div></blockquote>")) == ["LFT005", "SPL001"]
