package io.parley.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest(properties = "PARLEY_S3_URL=http://127.0.0.1:1")
class S3AwayIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Test
    void anUploadBeginsAndCompletesLater() {
        UserSummary user = given.user();
        Client person = new Client(api, user, "/api/v1/user/" + user.id());
        JsonNode ticket = person.begin("me.png", 10, "image/png").body();

        Api.Answer answer = person.complete(ticket);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("files-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
}
