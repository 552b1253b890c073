package io.parley.files.picture;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A size in which a picture is also kept; a smaller one stays as it is.
 *
 * @param crop whether it fills the frame, and loses what is outside
 */
public record Rendition(
        int width, int height, @DefaultValue("false") boolean crop) {}
