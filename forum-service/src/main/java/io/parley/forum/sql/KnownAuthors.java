package io.parley.forum.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees to it that who writes can be shown, without a query for each thing that they write. */
@Component
public class KnownAuthors {

    private static final int MOST_KEPT = 100_000;

    private final KnownUsers knownUsers;
    private final Cache<UUID, Boolean> stored =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    KnownAuthors(KnownUsers knownUsers) {
        this.knownUsers = knownUsers;
    }

    /** Joins the caller's transaction; only what was committed needs no second time. */
    public void remember(CurrentUser user) {
        if (stored.getIfPresent(user.id()) != null) return;
        knownUsers.remember(user);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stored.put(user.id(), true);
            }
        });
    }
}
