package io.parley.files;

import java.util.function.Supplier;
import org.apache.tika.Tika;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;

/** Says what a content is, by its bytes. The name only chooses among what these bytes can be. */
class ContentTypes {

    /** How much of a content is looked at. */
    static final int LOOK = 65_536;

    // It reads all that it knows, and most never need it.
    private final Supplier<Tika> tika = SingletonSupplier.of(Tika::new);

    MediaType of(byte[] start, String name) {
        return MediaType.parseMediaType(tika.get().detect(start, name));
    }
}
