package io.parley.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Account account = new Account(
            UUID.randomUUID(), new OpenAccountCommand("ada@example.com", "ada", "Ada", "{argon2}hash"), NOW);

    @Test
    void aNewProfileIsAChange() {
        Pictures pictures = new Pictures(UUID.randomUUID(), "https://example.com/a.png", null);

        account.present(new Profile("Ada Lovelace", pictures, About.NOTHING, Privacy.USUAL), NOW);

        assertThat(account.summary().displayName()).isEqualTo("Ada Lovelace");
        assertThat(account.summary().avatarUrl()).isEqualTo("https://example.com/a.png");
    }

    @Test
    void aNameThatWasJustChangedIsKnownToBe() {
        account.rename("lovelace", NOW);

        assertThat(account.username()).isEqualTo("lovelace");
        assertThat(account.wasRenamedSince(NOW.minusSeconds(1))).isTrue();
        assertThat(account.wasRenamedSince(NOW)).isFalse();
    }

    @Test
    void namesAreNormalised() {
        assertThat(Login.normalised(" Ada@Example.COM ")).isEqualTo("ada@example.com");
        assertThat(Login.isEmail("ada@example.com")).isTrue();
        assertThat(Login.isEmail("ada")).isFalse();
    }
}
