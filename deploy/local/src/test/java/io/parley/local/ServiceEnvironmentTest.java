package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aServiceLearnsItsOwnDatabaseOnly() {
        Secrets secrets = new Secrets(folder);
        var forum = environment(new Ports(0)).of(Catalogue.named("forum"));

        assertThat(forum)
                .containsEntry("PARLEY_DB_URL", "jdbc:postgresql://127.0.0.1:15432/forum")
                .containsEntry("PARLEY_DB_PASSWORD", secrets.databasePassword(Catalogue.named("forum")))
                .doesNotContainKey("PARLEY_SIGNING_KEYS");
        assertThat(forum.values())
                .doesNotContain(secrets.superuserPassword(), secrets.databasePassword(Catalogue.named("org")));
    }

    @Test
    void onlyIdentitySigns() {
        assertThat(environment(new Ports(0)).of(Catalogue.named("identity"))).containsKey("PARLEY_SIGNING_KEYS");
    }

    @Test
    void onlyThoseWithFilesGetTheKeyToThem() {
        Secrets secrets = new Secrets(folder);

        assertThat(environment(new Ports(0)).of(Catalogue.named("forum")))
                .containsEntry("PARLEY_S3_URL", "http://127.0.0.1:9000")
                .containsEntry("PARLEY_S3_SECRET_KEY", secrets.s3Key());
        assertThat(environment(new Ports(0)).of(Catalogue.named("search")).values())
                .doesNotContain(secrets.s3Key());
        assertThat(environment(new Ports(0)).of(Catalogue.GATEWAY).values()).doesNotContain(secrets.s3Key());
    }

    @Test
    void onlyBillingKnowsWhatStripeSignsWith() {
        Secrets secrets = new Secrets(folder);

        assertThat(environment(new Ports(10_000)).of(Catalogue.named("billing")))
                .containsEntry("PARLEY_STRIPE_URL", "http://127.0.0.1:22111")
                .containsEntry(
                        "PARLEY_STRIPE_WEBHOOK_SECRETS",
                        secrets.stripeWebhookSecret() + "," + secrets.nextStripeWebhookSecret());
        assertThat(environment(new Ports(0)).of(Catalogue.named("org")).values())
                .doesNotContain(secrets.stripeWebhookSecret());
    }

    @Test
    void theGatewayHasNoDatabase() {
        assertThat(environment(new Ports(0)).of(Catalogue.GATEWAY)).doesNotContainKey("PARLEY_DB_URL");
    }

    @Test
    void anOffsetMovesAllAddresses() {
        assertThat(environment(new Ports(10_000)).of(Catalogue.named("notification")))
                .containsEntry("SERVER_PORT", "18106")
                .containsEntry("MANAGEMENT_SERVER_PORT", "19106")
                .containsEntry("PARLEY_REALTIME_PORT", "18116")
                .containsEntry("PARLEY_ORG_URL", "http://127.0.0.1:18102")
                .containsEntry("PARLEY_PUBLIC_URL", "http://localhost:18080")
                .containsEntry("PARLEY_KAFKA", "127.0.0.1:29092");
    }

    private ServiceEnvironment environment(Ports ports) {
        return new ServiceEnvironment(Path.of("/repository"), ports, new Secrets(folder));
    }
}
