package io.parley.identity.app;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secret.Secret;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The old secret is good for nothing at once. */
@Component
class RotateAppSecret {

    private final Apps apps;

    RotateAppSecret(Apps apps) {
        this.apps = apps;
    }

    @Transactional
    public AppView handle(UUID ownerId, UUID appId) {
        AppView app = apps.get(ownerId, appId);
        if (!app.confidential()) throw IdentityProblem.APP_IS_PUBLIC.exception();
        Secret secret = Secret.fresh(RegisterApp.SECRET_PREFIX);
        apps.renewSecret(appId, secret.hash());
        return new AppView(app.id(), app.name(), app.redirectUris(), true, app.createdAt(), secret.value());
    }
}
