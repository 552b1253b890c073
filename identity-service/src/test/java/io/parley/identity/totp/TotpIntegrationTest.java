package io.parley.identity.totp;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class TotpIntegrationTest {

    private static final String TOTP = "/api/v1/users/me/totp";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Map<UUID, byte[]> secrets = new HashMap<>();

    @Test
    void onceConfirmedSigningInNeedsACode() {
        SignedInPerson person = People.register(api);
        assertThat(confirm(person).body().path("recoveryCodes").size()).isEqualTo(10);

        assertThat(logIn(person, null).problem()).isEqualTo("second-factor-required");
        assertThat(logIn(person, "000000").problem()).isEqualTo("invalid-credentials");
        assertThat(logIn(person, code(person, 1)).status()).isEqualTo(200);
        assertThat(as(person).get(TOTP).body().path("enabled").booleanValue()).isTrue();
        assertThat(as(person).post(TOTP, null).problem()).isEqualTo("second-factor-on");
    }

    @Test
    void whatIsStoredIsNotTheSecret() {
        SignedInPerson person = People.register(api);
        confirm(person);

        byte[] stored = jdbc.sql("select secret from second_factor where user_id = :user")
                .param("user", person.id())
                .query(byte[].class)
                .single();
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(Objects.requireNonNull(secrets.get(person.id()))));
    }

    @Test
    void whoHasTheWrongPasswordLearnsNothingOfTheCode() {
        SignedInPerson person = People.register(api);
        confirm(person);

        Answer answer =
                api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", "wrong password"));

        assertThat(answer.problem()).isEqualTo("invalid-credentials");
    }

    @Test
    void untilConfirmedItCountsForNothing() {
        SignedInPerson person = People.register(api);
        as(person).post(TOTP, null);

        assertThat(as(person).post(TOTP + "/confirm", Map.of("code", "000000")).problem())
                .isEqualTo("wrong-code");
        assertThat(logIn(person, null).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodOnceAlsoForManyAtOnce() throws Exception {
        SignedInPerson person = People.register(api);
        confirm(person);
        String code = code(person, 1);

        assertThat(manyAtOnce(person, code)).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAlsoForManyAtOnce() throws Exception {
        SignedInPerson person = People.register(api);
        String code = confirm(person).body().path("recoveryCodes").path(3).stringValue();

        assertThat(manyAtOnce(person, code)).isEqualTo(1);
        assertThat(as(person).get(TOTP).body().path("recoveryCodesLeft").intValue())
                .isEqualTo(9);
    }

    @Test
    void itIsRemovedByACodeOnly() {
        SignedInPerson person = People.register(api);
        String recovery = confirm(person).body().path("recoveryCodes").path(0).stringValue();

        assertThat(as(person).send("DELETE", TOTP, Map.of("code", "000000")).problem())
                .isEqualTo("wrong-code");
        assertThat(as(person).send("DELETE", TOTP, Map.of("code", recovery)).status())
                .isEqualTo(204);
        assertThat(logIn(person, null).status()).isEqualTo(200);
    }

    @Test
    void strangersHaveNoSecondFactorToChange() {
        assertThat(api.get(TOTP).status()).isEqualTo(401);
        assertThat(api.post(TOTP, null).status()).isEqualTo(401);
        assertThat(api.post(TOTP + "/confirm", Map.of("code", "000000")).status())
                .isEqualTo(401);
    }

    private long manyAtOnce(SignedInPerson person, String code) throws InterruptedException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = clients.invokeAll(
                    Collections.nCopies(6, () -> logIn(person, code).status()));
            return answers.stream().filter(answer -> answer.resultNow() == 200).count();
        }
    }

    private Answer confirm(SignedInPerson person) {
        Answer begun = as(person).post(TOTP, null);
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.body().path("uri").stringValue())
                .contains("otpauth://totp/", begun.body().path("secret").stringValue());
        secrets.put(person.id(), decoded(begun.body().path("secret").stringValue()));
        Answer confirmed = as(person).post(TOTP + "/confirm", Map.of("code", code(person, 0)));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        return confirmed;
    }

    /** Of this many steps from now: one can't be used twice. */
    private String code(SignedInPerson person, int steps) {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Objects.requireNonNull(secrets.get(person.id())), codes.getAlgorithm()),
                    clock.instant().plus(Duration.ofSeconds(30L * steps)));
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    /** What people type into their apps, RFC 4648. */
    private static byte[] decoded(String base32) {
        BigInteger bits = BigInteger.ZERO;
        for (char digit : base32.toCharArray())
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(digit)));
        byte[] bytes = bits.toByteArray();
        byte[] secret = new byte[20];
        int length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return secret;
    }

    private Answer logIn(SignedInPerson person, @Nullable String code) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("login", person.username());
        request.put("password", People.PASSWORD);
        if (code != null) request.put("totp", code);
        return api.post("/api/v1/auth/login", request);
    }

    private Caller as(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }
}
