package io.parley.security.purge;

import java.util.List;
import java.util.UUID;

/**
 * What a service holds of organizations. Each service that holds something has one bean of this type; the platform asks it when an
 * organization is gone for good, and takes care of its own tables.
 */
public interface OrganizationData {

    /**
     * Statements that take it away, in their order. Each has the parameters {@code :org} and {@code :limit}, and is repeated, each time in a
     * transaction of its own, until it finds no more rows.
     */
    List<String> purges();

    /**
     * Takes some of what isn't in the database away, before the statements run.
     *
     * @return how many there were; it is called until there are none
     */
    default int purgeElsewhere(UUID orgId) {
        return 0;
    }
}
