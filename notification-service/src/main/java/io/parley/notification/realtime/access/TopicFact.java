package io.parley.notification.realtime.access;

import java.util.UUID;

record TopicFact(UUID orgId, UUID forumId, boolean deleted, long sequence) implements Fact {}
