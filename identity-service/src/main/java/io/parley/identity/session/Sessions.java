package io.parley.identity.session;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Sessions extends Repository<Session, UUID> {

    Session saveAndFlush(Session session);

    /** The session whose good refresh token this is, or was before that. Who waited for the lock sees what the other has made. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.tokenHash = :tokenHash or s.parentHash = :tokenHash")
    Optional<Session> lockByToken(String tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = :id and s.userId = :userId")
    Optional<Session> lock(UUID id, UUID userId);
}
