package io.parley.notification.realtime.presence;

import java.util.List;

record PresenceList(List<PresenceView> items) {}
