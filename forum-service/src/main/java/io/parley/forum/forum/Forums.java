package io.parley.forum.forum;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Forums extends Repository<Forum, UUID> {

    Forum saveAndFlush(Forum forum);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Forum f where f.id = :id and f.deletedAt is null")
    Optional<Forum> lock(UUID id);
}
