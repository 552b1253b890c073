package io.parley.event.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was shown at the door.
 *
 * @param code what the QR code says
 * @param checkedInAt when it was shown, from a device that was offline then; without it, or where it is in the future, now
 */
record CheckInRequest(
        @NotNull @Size(max = 200) String code, @Nullable Instant checkedInAt) {}
