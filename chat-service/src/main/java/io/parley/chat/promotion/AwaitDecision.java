package io.parley.chat.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Waits a little for the forum's service, which mostly decides within a second. */
@Component
class AwaitDecision {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Promotions promotions;
    private final Duration patience;
    private final Clock clock;

    AwaitDecision(
            Promotions promotions, @Value("${parley.chat.promotion.patience:PT3S}") Duration patience, Clock clock) {
        this.promotions = promotions;
        this.patience = patience;
        this.clock = clock;
    }

    /** The promotion once it is decided, or as it is when the patience is over. */
    Promotion of(UUID topicId) {
        Instant end = clock.instant().plus(patience);
        Promotion now = promotions.byId(topicId);
        while (!now.isDecided() && clock.instant().isBefore(end) && pause()) now = promotions.byId(topicId);
        return now;
    }

    private static boolean pause() {
        try {
            Thread.sleep(GLANCE);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
