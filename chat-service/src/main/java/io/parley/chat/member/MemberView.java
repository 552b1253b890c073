package io.parley.chat.member;

import io.parley.security.UserSummary;
import java.time.Instant;

/** Somebody who is in a channel. */
record MemberView(UserSummary user, Instant joinedAt) {}
