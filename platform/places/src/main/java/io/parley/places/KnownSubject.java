package io.parley.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it is now.
 *
 * @param placeId null for what was gone before anybody told of it
 * @param title empty until somebody told of it
 */
public record KnownSubject(
        UUID subjectId, String type, @Nullable UUID placeId, String url, String title, boolean deleted) {}
