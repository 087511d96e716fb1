"""What must hold whatever the articles say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdigest import reconcile
from newsdigest.compose.changes import compared

SUBJECTS = ("tanker Velora", "Mayor Orla Tennick", "ferry Alcyone", "the port board", "Piet Vandersteen")
ACTS = ("opens", "closes", "sells", "searches", "denies damage to", "postpones")
THINGS = ("the harbour bridge", "Hog Bank", "the tide mill", "the old pier at Skarholm")
DAYS = (None, "2031-05-01", "2031-05-02", "2031-05-03", "2031-05-04", "2031-05", "2030")
STATUSES = ("happened", "planned", "postponed", "alleged", "cancelled")

told = st.lists(
    st.tuples(
        st.sampled_from(SUBJECTS),
        st.sampled_from(ACTS),
        st.sampled_from(THINGS),
        st.sampled_from(DAYS),
        st.sampled_from(STATUSES),
        st.integers(1, 30),
    ),
    max_size=5,
)
said = st.lists(
    st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(THINGS), st.sampled_from(("asserts", "denies", "declines"))),
    max_size=3,
)
pages = st.lists(
    st.tuples(told, said, st.integers(1, 5), st.sampled_from(("Post", "Echo", "Wire"))), min_size=1, max_size=4
)


def _laid_out(desk, drawn):
    laid = []
    for number, (events, claims, day, outlet) in enumerate(drawn):
        page = desk.page(f"a{number}", outlet, f"2031-05-0{day}T1{number}:00:00+00:00")
        for subject, act, thing, when, status, count in events:
            title = f"{subject} {act} {thing}"
            page.event(title, when, status=status, summary=f"{title} for {count} dollars.", actors=(subject,))
        for speaker, thing, stance in claims:
            page.claim(speaker, f"There is damage to {thing}.", stance)
        laid.append(page)
    return laid


@settings(max_examples=60, deadline=None)
@given(drawn=pages, order=st.randoms(use_true_random=False))
def test_the_order_of_articles_and_mentions_changes_nothing(desk, drawn, order):
    laid = _laid_out(desk, drawn)
    mentions, articles = [page.mentions for page in laid], [page.article for page in laid]
    expected = reconcile.clusters(mentions, articles)
    shuffled = [
        one.model_copy(
            update={"events": tuple(_shuffled(one.events, order)), "claims": tuple(_shuffled(one.claims, order))}
        )
        for one in _shuffled(mentions, order)
    ]
    assert reconcile.clusters(shuffled, _shuffled(articles, order)) == expected


class Hands:
    """So many hands that work one after the other."""

    def __init__(self, hands):
        self.hands = hands

    def share(self, work):
        return [work(part) for part in range(self.hands)]


@settings(max_examples=30, deadline=None)
@given(drawn=pages, hands=st.integers(2, 5))
def test_however_many_share_the_judging_the_clusters_are_the_same(desk, drawn, hands):
    laid = _laid_out(desk, drawn)
    mentions, articles = [page.mentions for page in laid], [page.article for page in laid]
    assert reconcile.clusters(mentions, articles, crew=Hands(hands)) == reconcile.clusters(mentions, articles)


@settings(max_examples=40, deadline=None)
@given(drawn=pages)
def test_an_unrelated_article_changes_nothing_of_the_others(desk, drawn):
    laid = _laid_out(desk, drawn)
    stranger = desk.page("z9", "Gazette", "2031-05-09T12:00:00+00:00", headline="Goat wins cheese race")
    stranger.event("Goat Bernard wins cheese race", "1987-02-11", place="Upper Dalby")
    before, after = desk.reconciled(*laid), desk.reconciled(*laid, stranger)
    assert [one for one in after.events if one.mentions[0].article_id != "z9"] == list(before.events)
    assert (after.claims, after.disputes, after.updates) == (before.claims, before.disputes, before.updates)


@settings(max_examples=40, deadline=None)
@given(drawn=pages)
def test_every_mention_is_kept_and_every_reference_resolves(desk, drawn):
    laid = _laid_out(desk, drawn)
    found = desk.reconciled(*laid)
    ids = [one.id for one in (*found.events, *found.claims)]
    assert len(ids) == len(set(ids))
    assert all(about in ids for one in (*found.disputes, *found.updates) for about in one.about)
    assert all(about in ids for claim in found.claims for about in claim.about)
    claims = sum(len(page.claims) for page in laid)
    assert sum(len(claim.mentions) for claim in found.claims) == claims
    assert all(len(dispute.values) >= 2 for dispute in found.disputes)
    assert all(value.evidence for dispute in found.disputes for value in dispute.values)


@settings(max_examples=40, deadline=None)
@given(drawn=pages, order=st.randoms(use_true_random=False))
def test_a_story_built_up_article_by_article_ends_as_all_at_once(desk, drawn, order):
    laid = _shuffled(_laid_out(desk, drawn), order)
    names = [page.id for page in laid]
    found, edition = desk.reconciled(laid[0]), None
    for number in range(1, len(laid) + 1):
        found = desk.reconciled(*laid[:number], previous=edition)
        backwards = desk.reconciled(*reversed(laid[:number]), previous=edition)
        assert found == backwards
        if edition is not None:
            _check_ids(edition, desk.digest(found, names[:number]))
            _check_changes(edition, desk.digest(found, names[:number]))
        edition = desk.digest(found, names[:number])
    assert _told(found) == _told(desk.reconciled(*laid))


@settings(max_examples=60, deadline=None)
@given(drawn=pages, order=st.randoms(use_true_random=False))
def test_what_is_remembered_of_an_earlier_edition_changes_nothing(desk, drawn, order):
    """Articles come in any order, and some are told anew meanwhile: what is remembered of them no longer holds."""
    laid, other = _laid_out(desk, drawn), _laid_out(desk, [(told[1:], said, *more) for told, said, *more in drawn])
    memory = reconcile.Memory()
    for _ in range(4):
        chosen = [order.choice((one, anew)) for one, anew in zip(laid, other, strict=True) if order.random() < 0.8]
        mentions, articles = [page.mentions for page in chosen], [page.article for page in chosen]
        assert reconcile.clusters(mentions, articles, memory=memory) == reconcile.clusters(mentions, articles)


def _check_ids(earlier, later):
    """An event of which every mention is still told as one, and as no other earlier event, has kept its id."""
    homes = {place: one.id for one in later.events for place in one.evidence}
    moved = {one.id: {homes[place] for place in one.evidence if place in homes} for one in earlier.events}
    for one, now in moved.items():
        shared = [other for other in moved if moved[other] & now]
        if len(now) == 1 and len(shared) == 1:
            assert now == {one}


def _check_changes(earlier, later):
    """No id comes or goes without a word, and nothing is called withdrawn of which the words are still told."""
    changes = compared(later, earlier).changes
    for now, before in ((later.events, earlier.events), (later.claims, earlier.claims)):
        came = {one.id for one in now} - {one.id for one in before}
        went = {one.id for one in before} - {one.id for one in now}
        assert came <= {one for c in changes if c.kind in ("new", "split") for one in c.about[-1:]}
        assert went <= {c.about[0] for c in changes if c.kind in ("withdrawn", "merged")}
        told = {place for one in now for place in one.evidence}
        withdrawn = {c.about[0] for c in changes if c.kind == "withdrawn"}
        assert all(told.isdisjoint(one.evidence) for one in before if one.id in withdrawn)


def _told(clusters):
    return sorted(sorted(m.model_dump_json() for m in one.mentions) for one in (*clusters.events, *clusters.claims))


def _shuffled(items, order):
    items = list(items)
    order.shuffle(items)
    return items


@pytest.mark.parametrize("pages", [0, 1])
def test_nothing_in_nothing_out(desk, pages):
    laid = [desk.page("a", "Post", "2031-05-04T12:00:00+00:00") for _ in range(pages)]
    found = desk.reconciled(*laid)
    assert not found.events
    assert not found.disputes
