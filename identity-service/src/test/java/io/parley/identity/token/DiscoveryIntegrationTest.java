package io.parley.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.ParleyIntegrationTest;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class DiscoveryIntegrationTest {

    @Autowired
    private Api api;

    @Test
    void theDocumentSaysWhereTheKeysAre() {
        Answer answer = api.get("/.well-known/openid-configuration");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("issuer").stringValue()).isEqualTo("http://localhost:8080");
        assertThat(answer.body().path("jwks_uri").stringValue()).isEqualTo("http://localhost:8080/oauth2/jwks");
        assertThat(answer.body().path("subject_types_supported").path(0).stringValue())
                .isEqualTo("public");
        assertThat(answer.header("Cache-Control")).contains("max-age=300");
    }

    @Test
    void onlyThePublicHalvesArePublished() {
        Answer answer = api.get("/oauth2/jwks");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("keys").path(0).has("kid")).isTrue();
        assertThat(answer.body().path("keys").path(0).has("d")).isFalse();
    }

    @Test
    void anAccessTokenCanBeCheckedWithThem() throws ParseException, JOSEException {
        SignedInPerson person = People.register(api);
        JWKSet keys = JWKSet.parse(api.get("/oauth2/jwks").text());

        SignedJWT token = SignedJWT.parse(person.accessToken());

        assertThat(token.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("sub", person.id().toString())
                .containsEntry("preferred_username", person.username())
                .containsEntry("name", "Someone New")
                .containsEntry("iss", "http://localhost:8080")
                .containsKeys("sid", "jti", "iat", "exp")
                .doesNotContainKeys("picture", "email");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("parley");
        assertThat(Duration.between(
                        token.getJWTClaimsSet().getIssueTime().toInstant(),
                        token.getJWTClaimsSet().getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
    }
}
