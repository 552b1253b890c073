package io.parley.forum.draft;

import io.parley.security.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveDraft {

    private final Drafts drafts;

    RemoveDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public void handle(String key, CurrentUser user) {
        drafts.remove(user, key);
    }
}
