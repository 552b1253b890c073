package io.parley.contracts.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file at a message; {@code contentType} is what its content is. */
public record Attachment(
        UUID id,
        String name,
        long size,
        String contentType,
        @Nullable Integer width,
        @Nullable Integer height) {}
