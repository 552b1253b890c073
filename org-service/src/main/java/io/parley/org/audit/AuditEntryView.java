package io.parley.org.audit;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

record AuditEntryView(
        UUID id, UserSummary actor, String action, Target target, Map<String, Object> details, Instant createdAt) {}
