package io.parley.org.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The organizations that there are, also deleted ones. */
public interface Organizations extends Repository<Organization, UUID> {

    Optional<Organization> findById(UUID id);

    Organization saveAndFlush(Organization organization);
}
