package io.parley.identity.app;

import io.parley.identity.authorization.EndAuthorizations;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that people let it do is over. */
@Component
class RemoveApp {

    private final Apps apps;
    private final EndAuthorizations endAuthorizations;

    RemoveApp(Apps apps, EndAuthorizations endAuthorizations) {
        this.apps = apps;
        this.endAuthorizations = endAuthorizations;
    }

    @Transactional
    public void handle(UUID ownerId, UUID appId) {
        apps.get(ownerId, appId);
        endAuthorizations.ofClient(appId);
        apps.remove(appId);
    }
}
