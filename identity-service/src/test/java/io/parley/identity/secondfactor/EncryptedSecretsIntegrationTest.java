package io.parley.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class EncryptedSecretsIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RenewSecrets renewSecrets;

    @Test
    void theDatabaseHoldsNoSecretAsItIs() {
        SignedInPerson person = People.register(api);
        api.withToken(person.accessToken()).post("/api/v1/users/me/totp");

        // 20 bytes, the nonce and the tag.
        assertThat(lengthOf(person)).isEqualTo(20 + 12 + 16);
    }

    @Test
    void whatAnOlderReleaseStoredIsEncrypted() {
        SignedInPerson person = People.register(api);
        api.withToken(person.accessToken()).post("/api/v1/users/me/totp");
        jdbc.sql("update second_factor set secret = :plain, key_id = null where user_id = :user")
                .param("plain", new byte[20])
                .param("user", person.id())
                .update();

        renewSecrets.handle();

        assertThat(lengthOf(person)).isEqualTo(48);
        assertThat(jdbc.sql("select key_id from second_factor where user_id = :user")
                        .param("user", person.id())
                        .query(String.class)
                        .single())
                .isEqualTo("test");
    }

    private int lengthOf(SignedInPerson person) {
        return jdbc.sql("select octet_length(secret) from second_factor where user_id = :user")
                .param("user", person.id())
                .query(Integer.class)
                .single();
    }
}
