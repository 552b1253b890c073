package io.parley.forum;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What forum-service refuses. */
public enum ForumProblem implements ProblemType {
    ANNOUNCEMENTS_ONLY(HttpStatus.FORBIDDEN, "Only moderators open topics in a forum for announcements."),
    REQUIRED_ROLE_TOO_HIGH(
            HttpStatus.FORBIDDEN, "You can't require a role above your own: you could not see the forum yourself."),
    TOPIC_HAS_REPLIES(HttpStatus.FORBIDDEN, "Others have replied. Only moderators delete what others wrote."),
    REPUTATION_TOO_LOW(
            HttpStatus.FORBIDDEN, "This organization asks for more reputation for that. Write what others vote for."),
    OWN_POST(HttpStatus.FORBIDDEN, "You can't vote on what you wrote yourself."),
    FORUM_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such forum."),
    POST_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such post."),
    TOPIC_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such topic."),
    POLL_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such poll."),
    DRAFT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such draft."),
    TOPIC_MERGED(HttpStatus.MOVED_PERMANENTLY, "The topic was merged into another."),
    SLOW_MODE(HttpStatus.TOO_MANY_REQUESTS, "One writes here only now and then."),
    TOO_MANY_POSTS(HttpStatus.CONFLICT, "The topic has too many posts to be merged."),
    NOT_RESTORABLE(HttpStatus.CONFLICT, "The post isn't deleted, or what it said is gone for good."),
    NO_LINK_PREVIEW(HttpStatus.NOT_FOUND, "The page can't be shown."),
    POLL_ANONYMOUS(HttpStatus.FORBIDDEN, "Who chose what in this poll is nobody's business."),
    POLL_CLOSED(HttpStatus.CONFLICT, "The poll is closed."),
    TOO_MANY_POLLS(HttpStatus.CONFLICT, "The topic has as many polls as it can."),
    DRAFT_CHANGED(HttpStatus.CONFLICT, "The draft was changed elsewhere since you read it."),
    TOO_MANY_DRAFTS(HttpStatus.CONFLICT, "You have as many drafts as you can. Delete one."),
    BLOCKED_WORD(HttpStatus.UNPROCESSABLE_CONTENT, "There is a word in it that this organization doesn't want."),
    NEWCOMER_LIMIT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "That is more than newcomers may send here. Reading what others wrote lifts the limit."),
    NEWCOMER_PACE(HttpStatus.TOO_MANY_REQUESTS, "Newcomers write only so much in an hour here."),
    APPROVAL_NEEDED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A moderator wants to see that first, and what is published changes at once. Write it as a new post."),
    APPROVAL_NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing of this id waits for approval."),
    ALREADY_DECIDED(HttpStatus.CONFLICT, "A moderator has approved or rejected it already."),
    NOT_PUBLISHABLE(
            HttpStatus.CONFLICT,
            "Its author may not publish it there any more, or what it belongs to is gone. It can only be rejected."),
    TOO_MANY_PENDING(HttpStatus.CONFLICT, "As much of what you wrote waits for moderators as can. Let them read it."),
    SLUG_TAKEN(HttpStatus.CONFLICT, "Another forum of this organization has this slug."),
    FIRST_POST_STAYS(HttpStatus.CONFLICT, "A topic can't be without its first post. Delete the topic."),
    BOUNTY_OPEN(HttpStatus.CONFLICT, "Somebody else offers a bounty for this topic."),
    TOPIC_SOLVED(HttpStatus.CONFLICT, "The topic is solved."),
    TOO_MANY_REACTIONS(HttpStatus.CONFLICT, "There are 30 different emoji under this post. React with one of them."),
    TOPIC_LOCKED(HttpStatus.CONFLICT, "The topic is locked."),
    ID_TAKEN(HttpStatus.CONFLICT, "This id is in use. Send another one, or none.");

    private final HttpStatus status;
    private final String detail;

    ForumProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
