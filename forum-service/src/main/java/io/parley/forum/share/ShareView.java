package io.parley.forum.share;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic that somebody shows to those who follow them. */
record ShareView(UUID topicId, UserSummary user, @Nullable String comment, Instant createdAt) {}
