import gzip
import threading

import pytest
from tests.unit.fetch.conftest import HTML

from simpul.fetch import Client, Settings
from simpul.fetch.problems import FetchError


def refused(asking, address):
    with pytest.raises(FetchError) as error:
        asking.get(address)
    return error.value.code, error.value.detail


def test_the_request_names_the_tool_and_whom_to_turn_to(site, client):
    site.put("/a", "halo")
    answer = client(contact="redaksi@contoh.id").get(site.url("/a"))
    assert (answer.status, answer.body, answer.address) == (200, b"halo", site.url("/a"))
    assert site.asked[-1].headers["User-Agent"].startswith("Simpul/")
    assert "redaksi@contoh.id" in site.asked[-1].headers["User-Agent"]


def test_robots_are_asked_once_and_obeyed(site, client):
    site.put("/robots.txt", "User-agent: *\nDisallow: /rahasia\n", {"Content-Type": "text/plain"})
    site.put("/terbuka", "halo")
    asking = client()
    assert refused(asking, site.url("/rahasia/a")) == ("fetch.robots", "")
    assert asking.get(site.url("/terbuka")).status == 200
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/terbuka"]


def test_robots_with_our_name_come_before_those_for_all(site, client):
    site.put("/robots.txt", "User-agent: Simpul\nDisallow:\n\nUser-agent: *\nDisallow: /\n")
    site.put("/a", "halo")
    assert client().get(site.url("/a")).status == 200


def test_a_host_whose_robots_fail_is_left_alone(site, client):
    site.put("/robots.txt", "", status=500)
    site.put("/a", "halo")
    asking = client(tries=2)
    assert refused(asking, site.url("/a")) == ("fetch.status", "500 (robots.txt)")
    assert refused(asking, site.url("/a"))[0] == "fetch.status"
    assert [asked.path for asked in site.asked] == ["/robots.txt"] * 2


def test_pauses_between_requests_and_crawl_delay(site, client, time):
    site.put("/a", "halo")
    asking = client(delay=3)
    for _ in range(3):
        asking.get(site.url("/a"))
    assert time.waits == [3, 3, 3]
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    slow = client(delay=3)
    for _ in range(2):
        slow.get(site.url("/a"))
    assert time.waits[3:] == [3, 7]


def test_conditions_are_sent_and_nothing_comes_back(site, client):
    site.put("/a", "halo", {"ETag": '"x"'})
    answer = client().get(site.url("/a"), {"If-None-Match": '"x"'})
    assert (answer.status, answer.body, site.asked[-1].sent) == (304, b"", 0)


def test_a_busy_server_is_asked_again_when_it_says(site, client, time):
    answers = iter([(429, {"Retry-After": "9"}, b""), (503, {}, b""), (200, HTML, b"halo")])
    site.put("/a", lambda request: next(answers))
    assert client(delay=1).get(site.url("/a")).body == b"halo"
    assert time.waits == [1, 9, 4]


def test_a_server_that_wants_a_long_pause_is_left_for_another_round(site, client):
    site.put("/a", "", {"Retry-After": "9000"}, status=429)
    asking = client()
    assert refused(asking, site.url("/a")) == ("fetch.later", "9000")
    assert refused(asking, site.url("/b")) == ("fetch.later", "9000")
    assert site.paths() == ["/a"]


@pytest.mark.parametrize("status", [403, 404, 410, 500])
def test_other_answers_are_errors(site, client, status):
    site.put("/a", "", status=status)
    assert refused(client(tries=2), site.url("/a")) == ("fetch.status", str(status))
    assert len(site.paths()) == (2 if status == 500 else 1)


def test_redirects_are_followed_and_a_loop_ends(site, client):
    site.put("/lama", "", {"Location": "/baru"}, status=301)
    site.put("/baru", "halo")
    site.put("/putar", "", {"Location": "/putar"}, status=302)
    assert client().get(site.url("/lama")).address == site.url("/baru")
    assert refused(client(redirects=3), site.url("/putar")) == ("fetch.redirects", "")
    assert site.paths().count("/putar") == 4


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://contoh.id/a", "/", "http://a:b@contoh.id/"])
def test_a_redirect_to_something_else_is_refused(site, client, place):
    site.put("/a", "", {"Location": place}, status=302)
    expected = "fetch.redirects" if place == "/" else "fetch.address"
    site.put("/", "", {"Location": "/"}, status=302)
    assert refused(client(), site.url("/a"))[0] == expected


def test_large_bodies_and_packed_ones_that_grow_are_refused(site, client):
    site.put("/besar", b"x" * 5000)
    site.put("/bom", gzip.compress(b"\0" * 50_000_000), {"Content-Encoding": "gzip", **HTML})
    site.put("/muat", gzip.compress(b"x" * 900), {"Content-Encoding": "gzip", **HTML})
    asking = client(largest=1 << 20)
    assert refused(asking, site.url("/bom")) == ("fetch.size", "1 MiB")
    assert asking.get(site.url("/muat")).body == b"x" * 900
    assert refused(client(largest=4000), site.url("/besar"))[0] == "fetch.size"


def test_a_body_that_is_no_gzip_is_an_error(site, client):
    site.put("/a", b"bukan gzip", {"Content-Encoding": "gzip", **HTML})
    assert refused(client(tries=1), site.url("/a")) == ("fetch.failed", "DecodeError")


def test_a_silent_server_is_an_error(site, client):
    done = threading.Event()

    def silent(request):
        done.wait(3)
        return 200, HTML, b""

    site.put("/a", silent)
    assert refused(client(timeout=0.2, tries=1), site.url("/a")) == ("fetch.failed", "ReadTimeoutError")
    done.set()


def test_a_server_that_drips_is_given_up(site):
    site.put("/a", b"x" * 300_000)
    seconds = iter(range(0, 10_000, 40))
    with Client(Settings(allow_local=True), wait=lambda _: None, clock=lambda: next(seconds)) as asking:
        assert refused(asking, site.url("/a")) == ("fetch.failed", "> 90 s")


def test_this_machine_is_not_asked_unless_allowed(site, client):
    assert refused(client(allow_local=False), site.url("/a")) == ("fetch.local", "127.0.0.1")
    assert refused(client(allow_local=False), site.url("/a").replace("127.0.0.1", "localhost"))[0] == "fetch.local"
    assert refused(client(allow_local=False), site.url("/a").replace("http:", "https:")) == ("fetch.local", "127.0.0.1")
    assert site.asked == []


def test_nobody_there(client):
    assert refused(client(tries=1), "http://127.0.0.1:9/a")[0] == "fetch.failed"
