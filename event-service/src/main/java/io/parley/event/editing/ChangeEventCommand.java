package io.parley.event.editing;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

public record ChangeEventCommand(
        UUID eventId, Portion portion, IfMatch ifMatch, ChangeEventRequest change, CurrentUser user) {}
