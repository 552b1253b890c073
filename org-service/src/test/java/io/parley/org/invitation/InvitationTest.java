package io.parley.org.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.org.OrgProblem;
import io.parley.security.Role;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(1));

    @Test
    void worksUntilItsLastUse() {
        Invitation invitation = invitation(2, null);
        invitation.use(NOW);
        invitation.use(NOW);

        assertThatThrownBy(() -> invitation.use(NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(OrgProblem.INVITATION_USED_UP));
        assertThat(invitation.uses()).isEqualTo(2);
    }

    @Test
    void withoutANumberItWorksAnyNumberOfTimes() {
        Invitation invitation = invitation(null, null);
        for (int use = 0; use < 50; use++) invitation.use(NOW);

        assertThat(invitation.uses()).isEqualTo(50);
    }

    @Test
    void atItsExpiryItIsOver() {
        Invitation invitation = invitation(null, null);
        invitation.use(EXPIRY.minusMillis(1));

        assertThatThrownBy(() -> invitation.use(EXPIRY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(OrgProblem.INVITATION_EXPIRED));
    }

    @Test
    void theAddressGoesWhenNobodyIsStillToCome() {
        Invitation used = invitation(1, "ada@example.org");
        Invitation revoked = invitation(1, "ada@example.org");
        assertThat(used.email()).isEqualTo("ada@example.org");

        used.use(NOW);
        revoked.revoke(NOW);

        assertThat(used.email()).isNull();
        assertThat(revoked.email()).isNull();
    }

    @Test
    void everyTokenIsOfItsOwnAndKeepsItself() {
        Token token = Token.fresh();

        assertThat(token).isNotEqualTo(Token.fresh());
        assertThat(token.text()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(token.hash()).hasSize(32).isEqualTo(new Token(token.text()).hash());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    private static Invitation invitation(@Nullable Integer maxUses, @Nullable String email) {
        InvitationTerms terms = new InvitationTerms(Role.MEMBER, email, maxUses, EXPIRY);
        return new Invitation(new UUID(1, 1), new UUID(2, 2), Token.fresh(), terms, new UUID(3, 3), NOW);
    }
}
