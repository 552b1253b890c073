package io.parley.forum.topic.poll;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A poll to open.
 *
 * @param options 2 to 20, each another text
 * @param anonymous nobody learns who chose what; false if absent
 * @param closesAt at most 5 years ahead; null for one that stays open
 */
record OpenPollRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 255) String question,
        @NotNull @Size(min = 2, max = 20) List<@NotNull @Written(max = 200) String> options,
        @NotNull PollKind kind,
        @Nullable Boolean anonymous,
        @Nullable Instant closesAt) {}
