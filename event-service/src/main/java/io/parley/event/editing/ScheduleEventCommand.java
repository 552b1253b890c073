package io.parley.event.editing;

import io.parley.event.event.EventSettings;
import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ScheduleEventCommand(
        @Nullable UUID id, UUID orgId, EventSettings settings, List<UUID> hostIds, CurrentUser user) {}
