"""The charset that an HTML page declares, by the names that browsers know (WHATWG's labels)."""

from __future__ import annotations

import re

_FAR = 4_096  # bytes; browsers look into 1,024
_COMMENT = re.compile(rb"<!--.*?-->", re.S)
_DECLARED = re.compile(
    rb"<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)|<meta\s[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)",
    re.I,
)
_ALIASES = {
    "cp1252": "ascii us-ascii latin1 latin-1 l1 iso-8859-1 iso8859-1 iso_8859-1 iso88591 cp819 ansi ansi_x3.4-1968 x-cp1252"
    " windows-1252 cp1252 x-user-defined",
    "cp1254": "latin5 l5 iso-8859-9 iso8859-9 iso_8859-9 windows-1254 cp1254 x-cp1254",
    "cp874": "iso-8859-11 iso8859-11 tis-620 windows-874 dos-874",
    "gb18030": "gb18030 gb2312 gb_2312 gb_2312-80 gbk x-gbk chinese csgb2312 iso-ir-58",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis",
    "cp949": "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cseuckr",
    "mac_roman": "macintosh mac csmacintosh x-mac-roman",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "koi8_r": "koi koi8 koi8-r koi8_r cskoi8r",
    "koi8_u": "koi8-u koi8-ru",
    "iso8859_8": "iso-8859-8 iso-8859-8-i iso-8859-8-e logical visual hebrew",
    # A page whose declaration can be read as bytes is not in UTF-16, whatever it says.
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8 utf-16 utf-16le utf-16be",
}  # fmt: skip
_REGULAR = re.compile(
    r"(?:x-)?(?:iso-?_?(8859)-(2|3|4|5|6|7|10|13|14|15|16)(?:-[ei])?|(?:windows-|cp)(125[0-8])|latin(2|3|4|6)"
    r"|(euc-jp|iso-2022-jp|ibm866|cp866))"
)


class UnknownCharsetError(Exception):
    """A page declares a charset that no browser knows; the message is its name."""


def declared(data: bytes) -> str | None:
    """The codec of the charset that a page declares in its first bytes; None where it declares none.

    Raises UnknownCharsetError.
    """
    found = _DECLARED.search(_COMMENT.sub(b"", data[:_FAR]))
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace").lower()
    for codec, labels in _ALIASES.items():
        if label in labels.split():
            return codec
    regular = _REGULAR.fullmatch(label)
    if regular is None:
        raise UnknownCharsetError(label)
    if regular[1]:
        return f"iso8859_{regular[2]}"
    if regular[3]:
        return f"cp{regular[3]}"
    return f"latin{regular[4]}" if regular[4] else regular[5]
