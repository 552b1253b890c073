package io.parley.event.live.question;

import java.util.UUID;

/** What a new question is known by. */
record AskedQuestion(UUID id) {}
