package io.parley.org.invitation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, UUID> {

    Invitation saveAndFlush(Invitation invitation);

    @Query("select i from Invitation i where i.orgId = :orgId and i.id = :id and i.revokedAt is null")
    Optional<Invitation> findOpen(UUID orgId, UUID id);

    @Query("select i from Invitation i where i.tokenHash = :hash and i.revokedAt is null")
    Optional<Invitation> findByToken(byte[] hash);

    /** Only the organization, so that its lock can be taken before the invitation is read. */
    @Query("select i.orgId from Invitation i where i.tokenHash = :hash and i.revokedAt is null")
    Optional<UUID> findOrgIdByToken(byte[] hash);
}
