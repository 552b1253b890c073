package io.parley.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.IdentityApplication;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.identity.secret.Secret;
import io.parley.test.Api;
import io.parley.test.TestServers;
import io.parley.test.Tokens;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another identity-service with people and a database of its own, which the one under test knows as a provider. */
final class SecondParley implements AutoCloseable {

    static final String CLIENT_ID = "019ad000-0000-7000-8000-000000000001";
    static final String CLIENT_SECRET = "parley_app_of_the_first";
    static final String SITE = "https://first.example.org";

    private final int port;
    private final ConfigurableApplicationContext context;

    SecondParley(int port, ConfigurableEnvironment first) {
        this.port = port;
        this.context = new SpringApplicationBuilder(IdentityApplication.class)
                .profiles("test")
                // As arguments, which no file overrides.
                .run(arguments(first));
        registerTheFirst();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    static String issuerAt(int port) {
        return "http://127.0.0.1:" + port;
    }

    Api api() {
        return new Api(() -> URI.create(issuerAt(port)), new Tokens(Clock.systemUTC()));
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** Agrees to the way that the first one begins, and comes back with the answer. */
    String goThere(SignedInPerson person, String way) {
        String request = way.substring(way.indexOf('?') + 1);
        String back = api().withToken(person.accessToken())
                .post("/api/v1/auth/consent", Map.of("request", request, "approved", true))
                .body()
                .path("redirectTo")
                .asString("");
        assertThat(back).startsWith(SITE + "/api/v1/auth/providers/second/callback?");
        return back.substring(back.indexOf('?') + 1);
    }

    SignedInPerson register() {
        return People.register(api());
    }

    void verify(SignedInPerson person) {
        jdbc().sql("update account set email_verified_at = now() where id = ?")
                .param(person.id())
                .update();
    }

    @Override
    public void close() {
        context.close();
    }

    private void registerTheFirst() {
        UUID owner = register().id();
        jdbc().sql("insert into oauth_client (id, owner_id, name, redirect_uris, secret_hash, created_at)"
                        + " values (cast(? as uuid), ?, 'The first', array[?], ?, now())")
                .params(
                        CLIENT_ID,
                        owner,
                        SITE + "/api/v1/auth/providers/second/callback",
                        new Secret(CLIENT_SECRET).hash())
                .update();
    }

    private String[] arguments(ConfigurableEnvironment first) {
        MapPropertySource environment = (MapPropertySource)
                Objects.requireNonNull(first.getPropertySources().get("parley test environment"));
        Map<String, Object> properties = new HashMap<>(environment.getSource());
        TestServers.Database database = TestServers.shared().newDatabase();
        properties.put("PARLEY_DB_URL", database.url());
        properties.put("PARLEY_DB_USERNAME", database.username());
        properties.put("PARLEY_DB_PASSWORD", database.password());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.username());
        properties.put("spring.datasource.password", database.password());
        properties.put("PARLEY_PUBLIC_URL", issuerAt(port));
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuerAt(port));
        properties.put("server.port", port);
        return properties.entrySet().stream()
                .map(one -> "--%s=%s".formatted(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    void takeAddress(SignedInPerson there, String email, boolean proved) {
        jdbc().sql("update account set email = ?, email_verified_at = case when ? then now() end where id = ?")
                .params(email, proved, there.id())
                .update();
    }
}
