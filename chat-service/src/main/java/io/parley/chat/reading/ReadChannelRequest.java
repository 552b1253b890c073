package io.parley.chat.reading;

import io.parley.web.text.Written;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param seq the last number; it may be less than before
 * @param topic of which topic; null for the whole channel, with all its topics
 */
record ReadChannelRequest(
        @NotNull @Min(0) Long seq,
        @Nullable @Written(max = 60) String topic) {}
