package io.parley.org.moderation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Cases extends Repository<ModerationCase, UUID> {
    Optional<ModerationCase> findById(UUID id);

    Optional<ModerationCase> findByOrgIdAndSubjectTypeAndSubjectId(UUID orgId, String subjectType, UUID subjectId);

    ModerationCase saveAndFlush(ModerationCase moderationCase);
}
