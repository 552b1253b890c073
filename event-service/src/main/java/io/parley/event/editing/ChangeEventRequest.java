package io.parley.event.editing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.event.event.Coordinates;
import io.parley.event.event.EventKind;
import io.parley.event.event.EventSettings;
import io.parley.event.purchase.TicketPrice;
import io.parley.event.time.EventTimes;
import io.parley.event.time.RecurrenceText;
import io.parley.event.time.WrittenTimes;
import io.parley.web.patch.Given;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to change; what is absent stays as it is, what is null is cleared, where it can be.
 *
 * @param startsAt without an end, the event stays as long as it was
 * @param price for who buys from then on
 * @param coverFileId a picture that the caller uploaded for this event
 */
public record ChangeEventRequest(
        @Nullable @Written(max = 200) String title,

        @Nullable @Written(max = 20000, blank = true, lines = true)
        Given<String> description,

        @Nullable EventKind kind,
        @Nullable @Size(max = 40) String startsAt,
        @Nullable @Size(max = 40) String endsAt,
        @Nullable @Size(max = 64) String timezone,
        @Nullable @Written(max = 500, blank = true) Given<String> location,
        @Nullable Given<@Valid Coordinates> coordinates,

        @Nullable @Size(max = 2000) @Pattern(regexp = ScheduleEventRequest.MEETING_URL)
        Given<String> meetingUrl,

        @Nullable @Min(1) @Max(100_000) Given<Integer> capacity,
        @Nullable Boolean registrationRequired,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable @Size(max = 10_000) Given<String> recurrence,
        @Nullable @Size(min = 1, max = 50) List<@NotNull UUID> hostIds,
        @Nullable Given<UUID> coverFileId,
        @Nullable Given<@Valid TicketPrice> price) {

    /** Makes an event like this one; what other calendars don't know of stays as it is. */
    public static ChangeEventRequest like(ScheduleEventRequest wanted) {
        return like(wanted, wanted.timezone(), new Given<>(wanted.recurrence()));
    }

    /** Makes one occurrence like this. */
    public static ChangeEventRequest oneLike(ScheduleEventRequest wanted) {
        return like(wanted, null, null);
    }

    private static ChangeEventRequest like(
            ScheduleEventRequest wanted, @Nullable String timezone, @Nullable Given<String> recurrence) {
        return new ChangeEventRequest(
                wanted.title(),
                new Given<>(wanted.description()),
                null,
                wanted.startsAt(),
                wanted.endsAt(),
                timezone,
                new Given<>(wanted.location()),
                new Given<>(wanted.coordinates()),
                null,
                null,
                null,
                null,
                recurrence,
                null,
                null,
                null);
    }

    /**
     * The settings with the change.
     *
     * @throws Problem {@code invalid-request} at what can't be so
     */
    EventSettings onto(EventSettings now) {
        EventTimes times = times(now.times());
        return new EventSettings(
                title == null ? now.title() : title.strip(),
                Texts.orNull(Given.applied(description, now.description())),
                kind == null ? now.kind() : kind,
                times,
                recurrence == null ? moved(now, times) : Texts.orNull(recurrence.value()),
                Texts.orNull(Given.applied(location, now.location())),
                Given.applied(coordinates, now.coordinates()),
                Given.applied(meetingUrl, now.meetingUrl()),
                Given.applied(capacity, now.capacity()),
                registrationRequired == null ? now.registrationRequired() : registrationRequired,
                isPublic == null ? now.isPublic() : isPublic,
                Given.applied(price, now.price()));
    }

    /**
     * Passes if one occurrence can differ in it.
     *
     * @throws Problem {@code invalid-request} at what only a whole series has
     */
    void requireForOne() {
        requireAbsent("/kind", kind);
        requireAbsent("/timezone", timezone);
        requireAbsent("/registrationRequired", registrationRequired);
        requireAbsent("/public", isPublic);
        requireAbsent("/recurrence", recurrence);
        requireAbsent("/hostIds", hostIds);
        requireAbsent("/price", price);
        requireNoCover();
    }

    /**
     * Passes if the picture stays.
     *
     * @throws Problem {@code invalid-request} at {@code /coverFileId}
     */
    void requireNoCover() {
        requireAbsent("/coverFileId", coverFileId);
    }

    private static void requireAbsent(String pointer, @Nullable Object field) {
        if (field != null) throw CommonProblem.INVALID_REQUEST.at(pointer, "is the same for the whole series");
    }

    private EventTimes times(EventTimes now) {
        if (startsAt == null && endsAt == null && timezone == null) return now;
        ZoneId zone = timezone == null ? now.zone() : WrittenTimes.zone(timezone);
        LocalDateTime start = startsAt == null ? now.start() : WrittenTimes.local(startsAt, zone, "/startsAt");
        EventTimes moved = new EventTimes(now.start(), now.end(), zone).startingAt(start);
        if (endsAt == null) return WrittenTimes.checked(moved);
        return WrittenTimes.checked(new EventTimes(start, WrittenTimes.local(endsAt, zone, "/endsAt"), zone));
    }

    private static @Nullable String moved(EventSettings now, EventTimes times) {
        String lines = now.recurrence();
        if (lines == null || times.start().equals(now.times().start())) return lines;
        return RecurrenceText.of(
                RecurrenceText.parse(lines, now.times()).moved(now.times().start(), times.start()));
    }
}
