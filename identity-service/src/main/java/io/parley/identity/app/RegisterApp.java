package io.parley.identity.app;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secret.Secret;
import io.parley.messaging.Ids;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RegisterApp {

    static final String SECRET_PREFIX = "parley_app_";
    private static final int MOST = 20;

    private final Apps apps;
    private final Locks locks;
    private final Clock clock;

    RegisterApp(Apps apps, Locks locks, Clock clock) {
        this.apps = apps;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    public AppView handle(UUID ownerId, AppRequest request) {
        RedirectUris.require(request.redirectUris());
        locks.hold("apps of " + ownerId);
        if (apps.count(ownerId) >= MOST) throw IdentityProblem.TOO_MANY_APPS.exception();
        @Nullable Secret secret = request.confidential() ? Secret.fresh(SECRET_PREFIX) : null;
        AppView app = new AppView(
                Ids.next(),
                request.name().strip(),
                request.redirectUris().stream().distinct().toList(),
                request.confidential(),
                clock.instant(),
                secret == null ? null : secret.value());
        apps.add(ownerId, app, secret == null ? null : secret.hash());
        return app;
    }
}
