package io.parley.notification.realtime.access;

import io.parley.notification.forum.ForumRules;
import java.util.UUID;

record ForumFact(UUID orgId, ForumRules rules, boolean deleted, long sequence) implements Fact {}
