package io.parley.files;

import org.apache.tika.Tika;
import org.springframework.http.MediaType;

/** Says what a content is, by its bytes. The name only chooses among what these bytes can be. */
class ContentTypes {

    /** How much of a content is looked at. */
    static final int LOOK = 65_536;

    private final Tika tika = new Tika();

    MediaType of(byte[] start, String name) {
        return MediaType.parseMediaType(tika.detect(start, name));
    }
}
