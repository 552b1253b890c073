package io.parley.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private final Session session = new Session(UUID.randomUUID(), UUID.randomUUID(), "a".repeat(500), NOW);

    @Test
    void itLivesUntilItsTokenExpires() {
        session.give(RefreshToken.fresh(), NOW, LATER);

        assertThat(session.isAlive(LATER.minusNanos(1))).isTrue();
        assertThat(session.isAlive(LATER)).isFalse();
    }

    @Test
    void itIsOverOnceItIsEnded() {
        session.give(RefreshToken.fresh(), NOW, LATER);
        session.end(NOW);

        assertThat(session.isAlive(NOW)).isFalse();
    }

    @Test
    void onlyTheLastTokenIsTheGoodOne() {
        RefreshToken second = RefreshToken.fresh();
        session.give(RefreshToken.fresh(), NOW, LATER);
        session.give(second, NOW, LATER);

        assertThat(session.isGood(second)).isTrue();
    }

    @Test
    void aSpentTokenHasTheSameSuccessorForAShortWhile() {
        RefreshToken first = RefreshToken.fresh();
        session.give(first, NOW, LATER);
        RefreshToken second = session.rotate(first, NOW, LATER);

        assertThat(session.isGood(second)).isTrue();
        assertThat(session.isGood(first)).isFalse();
        assertThat(session.successorOf(first, NOW)).contains(second);
        assertThat(session.successorOf(first, NOW.plusNanos(1))).isEmpty();
        assertThat(session.successorOf(second, NOW)).isEmpty();
    }

    @Test
    void aTokenBeforeTheLastTwoIsDeadAtOnce() {
        RefreshToken first = RefreshToken.fresh();
        session.give(first, NOW, LATER);
        session.rotate(session.rotate(first, NOW, LATER), NOW, LATER);

        assertThat(session.successorOf(first, NOW)).isEmpty();
    }

    @Test
    void tokensAreLongRandomAndNeverPrinted() {
        RefreshToken token = RefreshToken.fresh();

        assertThat(token.value()).hasSize(43).isNotEqualTo(RefreshToken.fresh().value());
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(token.hash()).isNotEqualTo(token.value());
    }
}
