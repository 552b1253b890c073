package io.parley.org.directory;

import static io.parley.org.OrgScenario.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class DiscoveryIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "Café Zürich, cafe zurich",
        "Straßenbahn, STRASSENBAHN",
        "Strassenbahn, straßenbahn",
        "Cafe\u0301, café",
        "ﬁne ＡＢＣ, fine abc"
    })
    void discoveryFindsNamesWhateverTheirAccents(String name, String q) {
        UUID found = new OrgScenario(api, jdbc).org(ada, Map.of("name", ada.username() + " " + name));

        String query = URLEncoder.encode(ada.username() + " " + q, UTF_8);
        assertThat(api.get("/api/v1/orgs/discover?q=" + query)
                        .body()
                        .get("items")
                        .valueStream())
                .extracting(item -> item.get("id").asString())
                .containsExactly(found.toString());
    }
}
