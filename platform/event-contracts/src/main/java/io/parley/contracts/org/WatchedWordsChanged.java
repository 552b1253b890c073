package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** The words that an organization watches are now these. */
@EventType("org.watched-words-changed.v1")
public record WatchedWordsChanged(UUID orgId, List<WatchedWord> words) implements ModerationEvent {}
