package io.parley.event;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What event-service refuses. */
public enum EventProblem implements ProblemType {
    EVENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such event."),
    OCCURRENCE_NOT_FOUND(HttpStatus.NOT_FOUND, "The event does not take place then."),
    CALENDAR_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such calendar, or its token is no longer good."),
    QUESTION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such question."),
    QUESTION_CLOSED(HttpStatus.CONFLICT, "The question was answered or put aside."),
    POLL_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such poll."),
    POLL_NOT_OPEN(HttpStatus.CONFLICT, "The poll is not open: it is being prepared, or closed."),
    LIVE_NOT_ENDED(HttpStatus.CONFLICT, "It is not over yet."),
    LIVE_NOT_STARTED(HttpStatus.CONFLICT, "The live session has not begun."),
    LIVE_ENDED(HttpStatus.CONFLICT, "The live session has ended."),
    TICKET_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no ticket: only those who are going have one."),
    TICKET_WITHDRAWN(HttpStatus.CONFLICT, "Whoever had this ticket is no longer going."),
    ALREADY_CHECKED_IN(HttpStatus.CONFLICT, "This ticket was used already."),
    EVENT_CANCELLED(HttpStatus.CONFLICT, "The event is cancelled."),
    EVENT_OVER(HttpStatus.CONFLICT, "The event is over."),
    EVENT_FULL(HttpStatus.CONFLICT, "There is no room for so many. What you answered before holds."),
    PARTY_CANT_GROW(
            HttpStatus.CONFLICT,
            "A party that has its places can't get more at an event with a price. Take the answer back and buy again."),
    PAYMENTS_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "Nothing can be paid now. What you answered before holds. Try again.", 5),
    CAPACITY_BELOW_GOING(HttpStatus.CONFLICT, "More people than that are going already."),
    ID_TAKEN(HttpStatus.CONFLICT, "This id is in use. Send another one, or none.");

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    EventProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    EventProblem(HttpStatus status, String detail, int retryAfter) {
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }
}
