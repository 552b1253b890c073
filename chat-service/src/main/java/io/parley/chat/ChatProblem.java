package io.parley.chat;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What chat-service refuses. */
public enum ChatProblem implements ProblemType {
    MODERATORS_ONLY(HttpStatus.FORBIDDEN, "Only moderators write in this channel."),
    EDIT_WINDOW_CLOSED(HttpStatus.FORBIDDEN, "The time to change this message is over."),
    GROUP_MENTION_REFUSED(HttpStatus.FORBIDDEN, "So many people at once are called by moderators only."),
    NOT_IN_CHANNEL(HttpStatus.FORBIDDEN, "Only those who are in the channel do this. Join it first."),
    CHANNEL_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such channel."),
    MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such message."),
    SCHEDULED_MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such message that is still to be sent."),
    WEBHOOK_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such webhook."),
    FORUM_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such forum."),
    COMMAND_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such command."),
    BOT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such bot."),
    MEMBER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such member."),
    CHANNEL_ARCHIVED(HttpStatus.CONFLICT, "The channel is archived."),
    NOT_A_CHANNEL(
            HttpStatus.CONFLICT, "A conversation belongs to those who are in it, and can't be changed like a channel."),
    COMMAND_NAME_TAKEN(HttpStatus.CONFLICT, "There is a command of this name."),
    BOT_NAME_TAKEN(HttpStatus.CONFLICT, "The organization has a bot of this name."),
    NOT_A_GROUP(HttpStatus.CONFLICT, "Only a group conversation becomes a channel."),
    PEOPLE_OUTSIDE(HttpStatus.CONFLICT, "Not all who talk here are members of the organization."),
    THREAD_STAYS(HttpStatus.CONFLICT, "A message with a thread, or in one, stays where it is."),
    TOO_MANY_MESSAGES(HttpStatus.CONFLICT, "At most 100 messages become a topic."),
    ALREADY_PROMOTED(HttpStatus.CONFLICT, "It has become a topic of another forum, or is about to."),
    PROMOTION_REFUSED(HttpStatus.CONFLICT, "The forum doesn't take it. The message says why."),
    TOO_MANY_REACTIONS(HttpStatus.CONFLICT, "There are too many different emoji under this message."),
    ID_TAKEN(HttpStatus.CONFLICT, "This id is in use. Send another one, or none.");

    private final HttpStatus status;
    private final String detail;

    ChatProblem(HttpStatus status, String detail) {
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
