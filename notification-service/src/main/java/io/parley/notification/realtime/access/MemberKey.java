package io.parley.notification.realtime.access;

import java.util.UUID;

record MemberKey(UUID orgId, UUID userId) {}
