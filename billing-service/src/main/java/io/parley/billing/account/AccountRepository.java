package io.parley.billing.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findByOrgId(UUID orgId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.orgId = :orgId")
    Optional<Account> lock(UUID orgId);

    @Query("select a.orgId from Account a where a.customerId = :customerId")
    Optional<UUID> orgIdOf(String customerId);

    @Query("select a.orgId from Account a where a.customerId is not null order by a.orgId")
    List<UUID> customers();

    @Query("select a.orgId from Account a"
            + " where a.archivedAt is not null and a.subscriptionId is not null and a.endedAt is null")
    List<UUID> archivedAndPaid();

    @Query("select a.orgId from Account a where a.turnsAt <= :now order by a.turnsAt limit 100")
    List<UUID> turning(Instant now);

    @Query("select a.orgId from Account a where a.arrears.remindAt <= :now order by a.arrears.remindAt limit 100")
    List<UUID> unreminded(Instant now);
}
