package io.parley.mailcatcher;

import java.time.Instant;

/** A mail as it came. What it doesn't have is empty. */
record CaughtMail(String id, String to, String subject, String text, String html, Instant receivedAt) {}
