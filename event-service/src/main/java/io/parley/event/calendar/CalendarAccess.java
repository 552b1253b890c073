package io.parley.event.calendar;

/**
 * How a calendar program reads in the caller's name.
 *
 * @param token shown once; {@code /orgs/{orgId}/calendar.ics} takes it, too
 * @param url of the caller's own calendar, below the public address
 */
record CalendarAccess(String token, String url) {}
