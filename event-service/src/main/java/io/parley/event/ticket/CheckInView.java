package io.parley.event.ticket;

import io.parley.security.UserSummary;
import java.time.Instant;

/**
 * Somebody who has come.
 *
 * @param occurrence the original start
 * @param guests whom they bring along
 */
record CheckInView(UserSummary user, int guests, Instant occurrence, Instant checkedInAt) {}
