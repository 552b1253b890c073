package io.parley.places;

import io.parley.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * How one user stands to one place.
 *
 * @param admitted what {@link PlaceRule} says, also of a place that is gone
 * @param archived whether the place's organization is archived: nothing of it is read any more
 * @param former whether the user left the organization or is suspended there
 * @param role of an active member; null for everybody else
 */
public record Standing(
        boolean admitted,
        boolean archived,
        boolean former,
        @Nullable Role role) {

    /** Of somebody to a place that nobody told of. */
    public static final Standing NONE = new Standing(false, false, false, null);

    /** Whether the user may read what is in the place. */
    public boolean mayRead() {
        return admitted && !archived;
    }

    public boolean hasRole(Role least) {
        return role != null && role.atLeast(least);
    }
}
