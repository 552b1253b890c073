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
