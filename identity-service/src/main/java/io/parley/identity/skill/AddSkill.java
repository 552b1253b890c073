package io.parley.identity.skill;

import io.parley.identity.IdentityProblem;
import io.parley.web.sql.Locks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AddSkill {

    private static final int MOST = 50;

    private final Skills skills;
    private final Locks locks;

    AddSkill(Skills skills, Locks locks) {
        this.skills = skills;
        this.locks = locks;
    }

    @Transactional
    public void handle(UUID userId, String name) {
        locks.hold("skills of " + userId);
        if (!skills.has(userId, name) && skills.count(userId) >= MOST)
            throw IdentityProblem.TOO_MANY_SKILLS.exception();
        skills.put(userId, name.strip());
    }
}
