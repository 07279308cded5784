"""What the patterns that were made linear find is what they found before."""

from __future__ import annotations

from factcheck.consistency.names import descriptions
from factcheck.consistency.quotations import quoting
from factcheck.consistency.shares import fractions
from factcheck.consistency.times import date_spans
from factcheck.drafts import markdown
from factcheck.mentions import joined_dates


def test_the_same_is_found() -> None:
    for link in (", i.e. ", ", i.e., ", ", or ", " (", ", that is some "):
        assert fractions._BESIDE.match(link) is not None or link == " ("
    assert date_spans._ONLY.match("since the end of the company’s long war")
    assert not date_spans._ONLY.match("since the 3rd")
    for joined in (", ", " and ", ", and on ", " & "):
        assert joined_dates._JOINED.fullmatch(joined)
    assert [m.span() for m in quoting._ELLIPSIS.finditer("a … … b")] == [(1, 4), (4, 6)]
    assert descriptions._HOME.match(", 45, of Leeds, said")
    assert descriptions._HOME.match(", from Leeds, said")
    found = markdown._LINK.search("[a [b](https://x.org/?a[0]=1)")
    assert found is not None
    assert (found["text"], found["rest"]) == ("b", "](https://x.org/?a[0]=1)")
