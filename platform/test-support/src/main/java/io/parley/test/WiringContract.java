package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.security.CurrentUser;
import io.parley.security.OrgDirectory;
import io.parley.security.OrgNotFound;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a service that guards an organization's data can do before it has a single feature. Extend it with a test class. */
@ParleyIntegrationTest
public abstract class WiringContract {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private OrgDirectory organizations;

    @Test
    void itsCopyOfMembershipsDecides() {
        UUID orgId = given.organization(Given.PRIVATE);
        UserSummary member = given.member(orgId, Role.MEMBER);
        UserSummary stranger = given.user();

        assertThat(organizations.accessOf(orgId, viewer(member)).can(Permission.POST))
                .isTrue();
        assertThatThrownBy(() -> organizations.accessOf(orgId, viewer(stranger)))
                .isInstanceOf(OrgNotFound.class);
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        Api.Answer answer = api.get("/api/v1/nothing-here");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void itDescribesItself() {
        Api.Answer document = api.get("/v3/api-docs");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body().get("openapi").asString()).startsWith("3.1");
    }

    private static Viewer viewer(UserSummary user) {
        return new Viewer(Optional.of(
                new CurrentUser(user.id(), user.username(), user.displayName(), user.avatarUrl(), UUID.randomUUID())));
    }
}
