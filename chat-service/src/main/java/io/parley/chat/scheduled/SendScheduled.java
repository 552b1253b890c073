package io.parley.chat.scheduled;

import io.parley.chat.writing.PostMessage;
import io.parley.chat.writing.PostMessageCommand;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends messages when their time comes: each once, since it goes in the transaction that sends it. */
@Component
class SendScheduled {

    private static final Logger log = LoggerFactory.getLogger(SendScheduled.class);
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final ScheduledMessages messages;
    private final PostMessage postMessage;
    private final KnownUsers users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendScheduled(
            ScheduledMessages messages,
            PostMessage postMessage,
            KnownUsers users,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.postMessage = postMessage;
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sendAllDue() {
        try {
            boolean more = true;
            while (more) more = sendNext();
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "Nothing was sent, the next second will: {}",
                    away.getClass().getSimpleName());
        }
    }

    private boolean sendNext() {
        AtomicReference<@Nullable UUID> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> send(taken)));
        } catch (Problem refused) {
            // Nobody said no: the next second asks again.
            if (refused.type().status().is5xxServerError()) return false;
            UUID id = taken.get();
            if (id != null)
                transaction.executeWithoutResult(
                        _ -> messages.refused(id, refused.type().slug()));
            return true;
        }
    }

    private boolean send(AtomicReference<@Nullable UUID> taken) {
        ScheduledView due = messages.due(clock.instant()).orElse(null);
        if (due == null) return false;
        taken.set(due.id());
        postMessage.handle(new PostMessageCommand(
                due.id(), due.channelId(), due.body(), null, null, null, List.of(), author(due.authorId())));
        messages.remove(due.id());
        return true;
    }

    private CurrentUser author(UUID id) {
        UserSummary user = users.byIds(List.of(id)).getOrDefault(id, UserSummary.unknown(id));
        return new CurrentUser(id, user.username(), user.displayName(), user.avatarUrl(), NO_SESSION);
    }
}
