package io.parley.identity.account;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of themselves, if they like to.
 *
 * @param website an address of the web, with its scheme
 * @param locale a BCP 47 tag, such as {@code de-AT}
 * @param timezone an IANA name, such as {@code Europe/Vienna}
 */
@Embeddable
public record About(
        @Nullable String bio,
        @Nullable String location,
        @Nullable String website,
        @Nullable LocalDate birthDate,
        @Nullable String locale,
        @Nullable String timezone) {

    static final About NOTHING = new About(null, null, null, null, null, null);
}
