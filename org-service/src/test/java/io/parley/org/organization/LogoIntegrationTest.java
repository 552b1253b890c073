package io.parley.org.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.TestFiles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
@ParleyS3
class LogoIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private OrgScenario scenario;
    private UserSummary owner;
    private String org;

    @BeforeEach
    void anOrganization() {
        scenario = new OrgScenario(api, jdbc);
        owner = given.user();
        org = "/api/v1/orgs/" + scenario.publicOrg(owner);
    }

    @Test
    void aLogoIsShownByAFreshAddressWhereverTheOrganizationIs() {
        UUID logo = upload();

        Api.Answer changed = api.as(owner).patch(org, Map.of("branding", Map.of("logoFileId", logo)));

        String url = changed.body().get("branding").get("logoUrl").asString();
        assertThat(TestFiles.fetch(url).statusCode()).isEqualTo(200);
        assertThat(api.get(org).body().get("branding").get("logoUrl").asString())
                .contains(logo.toString());
        assertThat(api.as(owner)
                        .get("/api/v1/orgs")
                        .body()
                        .get("items")
                        .get(0)
                        .get("branding")
                        .get("logoUrl")
                        .asString())
                .contains(logo.toString());
    }

    @Test
    void aLogoGoesByNull() {
        api.as(owner).patch(org, Map.of("branding", Map.of("logoFileId", upload())));

        Api.Answer removed = api.as(owner).patch(org, "{\"branding\":{\"logoFileId\":null}}");

        assertThat(removed.body().get("branding").get("logoUrl").isNull()).isTrue();
    }

    @Test
    void onlyThoseWhoMayChangeTheOrganizationUploadForIt() {
        UserSummary member = scenario.member(UUID.fromString(org.substring("/api/v1/orgs/".length())), owner, "member");
        String hidden = "/api/v1/orgs/" + scenario.privateOrg(owner);

        assertThat(begin(member, org).problem()).isEqualTo("permission-denied");
        assertThat(begin(given.user(), org).problem()).isEqualTo("not-a-member");
        assertThat(begin(given.user(), hidden).problem()).isEqualTo("organization-not-found");
        assertThat(begin(owner, hidden).status()).isEqualTo(201);
    }

    @Test
    void aFileOfOneOrganizationIsNoLogoOfAnother() {
        UUID logo = upload();
        String other = "/api/v1/orgs/" + scenario.publicOrg(owner);

        Api.Answer answer = api.as(owner).patch(other, Map.of("branding", Map.of("logoFileId", logo)));

        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    private UUID upload() {
        return TestFiles.upload(api.as(owner), org, "logo.png", TestFiles.picture("png", 600, 600), "image/png");
    }

    private Api.Answer begin(UserSummary who, String place) {
        return TestFiles.begin(api.as(who), place, "logo.png", 100, "image/png");
    }
}
