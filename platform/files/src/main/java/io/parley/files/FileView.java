package io.parley.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as responses show it. Its addresses are good for a quarter of an hour, for whoever has them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileView(
        UUID id,
        String name,
        long size,
        String contentType,
        @Nullable Integer width,
        @Nullable Integer height,
        URI url,
        @Nullable URI thumbnailUrl) {}
