package io.parley.org.membership;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Memberships extends Repository<Membership, MembershipId> {

    Optional<Membership> findById(MembershipId id);

    Membership saveAndFlush(Membership membership);

    void delete(Membership membership);

    void flush();

    @Query("select count(m) from Membership m where m.orgId = :orgId and m.role = 'owner' and m.status = 'active'")
    long countActiveOwners(UUID orgId);
}
