package io.parley.forum.post;

import io.parley.security.UserSummary;
import java.time.Instant;

/** A text that a post has or had; number 1 is the one it was published with. */
record RevisionView(int number, UserSummary editor, String body, String bodyHtml, Instant createdAt) {}
