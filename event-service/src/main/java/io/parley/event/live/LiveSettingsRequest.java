package io.parley.event.live;

import jakarta.validation.constraints.NotNull;

/**
 * How a live session is held.
 *
 * @param anonymousQuestions whether people may ask without their name
 */
record LiveSettingsRequest(@NotNull Boolean anonymousQuestions) {}
