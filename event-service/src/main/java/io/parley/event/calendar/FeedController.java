package io.parley.event.calendar;

import io.parley.event.EventProblem;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for other programs. */
@Tag(name = "Calendar")
@RestController
@RequestMapping("/api/v1")
class FeedController {

    private static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final CalendarTokens tokens;
    private final FeedQueries feeds;

    FeedController(CalendarTokens tokens, FeedQueries feeds) {
        this.tokens = tokens;
        this.feeds = feeds;
    }

    @AnswersSecret
    @Operation(
            operationId = "createCalendarToken",
            summary = "Get a token for calendar programs",
            description =
                    "It takes the place of the one before, is shown once, and reads calendars in the caller's name.")
    @PostMapping("/users/me/calendar-token")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarAccess issue(CurrentUser user) {
        String token = tokens.issue(user.id()).text();
        return new CalendarAccess(token, "/api/v1/users/me/calendar.ics?token=" + token);
    }

    @Operation(operationId = "revokeCalendarToken", summary = "Let calendar programs read no longer")
    @DeleteMapping("/users/me/calendar-token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(CurrentUser user) {
        tokens.revoke(user.id());
    }

    @AnswersSecret
    @Operation(
            operationId = "getMyCalendarFeed",
            summary = "What one is going to, waits for, is interested in, or hosts, as iCalendar (RFC 5545)")
    @GetMapping(path = "/users/me/calendar.ics", produces = ICALENDAR)
    String mine(@RequestParam(required = false) @Nullable String token) {
        if (token == null) throw EventProblem.CALENDAR_NOT_FOUND.exception();
        return feeds.ofUser(tokens.owner(new CalendarToken(token)));
    }

    @AnswersSecret
    @Operation(
            operationId = "getCalendarFeed",
            summary = "The events of an organization as iCalendar (RFC 5545)",
            description = "Those that the token's owner may read; without a token those that anyone may.")
    @GetMapping(path = "/orgs/{orgId}/calendar.ics", produces = ICALENDAR)
    String ofOrg(@PathVariable UUID orgId, @RequestParam(required = false) @Nullable String token) {
        return feeds.ofOrg(orgId, token == null ? null : tokens.owner(new CalendarToken(token)));
    }
}
