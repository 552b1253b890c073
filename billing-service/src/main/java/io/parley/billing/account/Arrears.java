package io.parley.billing.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment that is missing, if one is, and how often those who pay were told. */
@Embeddable
class Arrears {

    @Column(name = "past_due_since")
    private @Nullable Instant since;

    @Column(name = "reminders_sent")
    private int remindersSent;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    protected Arrears() {}

    static Arrears none() {
        return new Arrears();
    }

    static Arrears since(@Nullable Instant since) {
        Arrears arrears = new Arrears();
        arrears.since = since;
        return arrears;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Plans the next mail, while anything can still be saved. */
    void turn(AccountStatus status, Patience patience) {
        boolean open = status == AccountStatus.PAST_DUE || status == AccountStatus.GRACE;
        remindAt = open && since != null ? patience.mailAfter(remindersSent, since) : null;
    }

    /** Of several mails that are due, the last one says it all. False if none is. */
    boolean remind(Instant now, Patience patience) {
        boolean due = isDue(now);
        while (since != null && isDue(now)) {
            remindersSent++;
            remindAt = patience.mailAfter(remindersSent, since);
        }
        return due;
    }

    private boolean isDue(Instant now) {
        return remindAt != null && !now.isBefore(remindAt);
    }
}
