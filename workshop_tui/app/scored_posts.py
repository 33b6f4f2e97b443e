"""Which post a step of scoring is about."""

from __future__ import annotations

from workshop_tui.app.session import Session
from workshop_tui.app.widgets.steps import ScoredPost
from workshop_tui.coaching.steps.score import score_of
from workshop_tui.content import Exercise, PeerScore, SelfScore
from workshop_tui.records import KIND_OF, Critique
from workshop_tui.scoring.made_posts import made_posts, next_to_score


def post_to_score(
    session: Session, exercise: Exercise, step: SelfScore | PeerScore, begun: str
) -> ScoredPost:
    """One's own post, or a peer's, or the step's practice post as long as there are no peers.

    `begun` is the post that was being scored in this step, or was scored; it stays.
    """
    made = made_posts(exercise, session.workshop.records(subject=exercise.id))
    if isinstance(step, SelfScore):
        own = made.get(session.person)
        return ScoredPost(own.record, own.post) if own else ScoredPost("", exercise.before)
    practice = ScoredPost(step.practice.id, step.practice, practice=True)
    if begun == practice.subject:
        return practice
    others = [other for author, other in made.items() if author != session.person]
    for other in others:
        if other.record == begun:
            return ScoredPost(other.record, other.post, other.author)
    critiques = session.workshop.records(KIND_OF[Critique])
    taken = {
        score_of(answer).subject
        for other_step in exercise.steps
        if other_step.id != step.id
        and (answer := session.last_answer(exercise.id, other_step.id)) is not None
    }
    peer = next_to_score(others, critiques, session.person, taken)
    return ScoredPost(peer.record, peer.post, peer.author) if peer else practice
