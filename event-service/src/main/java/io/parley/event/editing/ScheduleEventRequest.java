package io.parley.event.editing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.event.event.Coordinates;
import io.parley.event.event.EventKind;
import io.parley.event.event.EventSettings;
import io.parley.event.purchase.TicketPrice;
import io.parley.event.time.WrittenTimes;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new event.
 *
 * @param startsAt an instant with its offset, or a local time such as {@code 2027-03-28T02:30}, read in {@code timezone}
 * @param endsAt the same; at most 31 days later
 * @param timezone a name of the IANA database, such as {@code Europe/Berlin}
 * @param capacity people, guests included; without it there is no limit
 * @param isPublic whether everybody who may see the organization may read it; otherwise its members
 * @param recurrence RFC 5545 lines (one RRULE, RDATE, EXDATE) with line breaks between them; the start must be one of its dates
 * @param hostIds members who run it; without them the caller
 * @param price of a place; without it there is nothing to pay
 */
public record ScheduleEventRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 200) String title,

        @Nullable @Written(max = 20000, blank = true, lines = true)
        String description,

        @NotNull EventKind kind,
        @NotNull @Size(max = 40) String startsAt,
        @NotNull @Size(max = 40) String endsAt,
        @NotNull @Size(max = 64) String timezone,
        @Nullable @Written(max = 500, blank = true) String location,
        @Nullable @Valid Coordinates coordinates,

        @Nullable @Size(max = 2000) @Pattern(regexp = MEETING_URL)
        String meetingUrl,

        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @Nullable Boolean registrationRequired,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable @Size(max = 10_000) String recurrence,
        @Nullable @Size(min = 1, max = 50) List<@NotNull UUID> hostIds,
        @Nullable @Valid TicketPrice price) {

    static final String MEETING_URL = "https?://[^\\s\\p{Cntrl}<>\"]+";

    ScheduleEventCommand toCommand(UUID orgId, CurrentUser user) {
        return new ScheduleEventCommand(id, orgId, settings(), hostIds == null ? List.of(user.id()) : hostIds, user);
    }

    /**
     * What it is to be.
     *
     * @throws Problem {@code invalid-request} at the times
     */
    public EventSettings settings() {
        return new EventSettings(
                title.strip(),
                Texts.orNull(description),
                kind,
                WrittenTimes.times(startsAt, endsAt, WrittenTimes.zone(timezone)),
                Texts.orNull(recurrence),
                Texts.orNull(location),
                coordinates,
                meetingUrl,
                capacity,
                Objects.requireNonNullElse(registrationRequired, false),
                Objects.requireNonNullElse(isPublic, false),
                price);
    }
}
