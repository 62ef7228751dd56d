import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.fetch.addresses import clean, is_public, origin


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("HTTP://Contoh.ID:80", "http://contoh.id/"),
        ("https://contoh.id:8443/a?b=1#c", "https://contoh.id:8443/a?b=1"),
        (" https://contoh.id/a?utm_source=rss&id=3&fbclid=x ", "https://contoh.id/a?id=3"),
        ("https://contoh.id/a?x=a%20b&x", "https://contoh.id/a?x=a%20b&x"),
        ("/b", "https://contoh.id/b"),
        ("/kabar baik/é?q=ü b", "https://contoh.id/kabar%20baik/%C3%A9?q=%C3%BC%20b"),
        ("//lain.id/b", "https://lain.id/b"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("javascript:void(0)", None),
        ("file:///etc/passwd", None),
        ("https://a:b@contoh.id/", None),
        ("http://contoh.id:99999/", None),
        ("http://[x/", None),
        ("", "https://contoh.id/"),
    ],
)
def test_one_spelling(address, expected):
    assert clean(address, "https://contoh.id/") == expected


@given(st.text(max_size=40))
def test_cleaning_never_fails_and_is_final(text):
    address = clean(text, "https://contoh.id/x")
    assert address is None or clean(address) == address


def test_origin():
    assert origin("https://contoh.id:8443/a/b?c") == "https://contoh.id:8443"


@pytest.mark.parametrize(
    ("ip", "expected"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
    ],
)
def test_public_addresses(ip, expected):
    assert is_public(ip) is expected
