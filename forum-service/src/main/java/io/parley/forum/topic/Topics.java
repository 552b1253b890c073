package io.parley.forum.topic;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

// The messaging platform has a bean called topics: Kafka's.
@Component("forumTopics")
interface Topics extends Repository<Topic, UUID> {

    Topic saveAndFlush(Topic topic);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Topic t where t.id = :id and t.deletedAt is null")
    Optional<Topic> lock(UUID id);
}
