package io.parley.identity.skill;

import io.parley.identity.relation.Separated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who blocks somebody neither endorses them any more nor is endorsed by them. */
@Component
class EndBlockedEndorsements {

    private final Skills skills;

    EndBlockedEndorsements(Skills skills) {
        this.skills = skills;
    }

    @EventListener
    void on(Separated separated) {
        skills.withdrawAll(separated.userId(), separated.otherId());
        skills.withdrawAll(separated.otherId(), separated.userId());
    }
}
