package io.parley.org.audit;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest(properties = {"parley.org.audit.key=a key", "parley.org.audit.checkpoint-every=PT0.2S"})
class AuditChainIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @LocalManagementPort
    private int management;

    private UUID org;

    @BeforeEach
    void aLogOfSomeEntries() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
        UserSummary member = scenario.member(org, ada, "member");
        scenario.change(org, ada, member, Map.of("role", "moderator"));
        api.as(ada).patch(path(org, ""), Map.of("name", "Other"));
    }

    @Test
    void aLogThatNobodyTouchedIsGood() {
        assertThat(problems()).isEmpty();
        assertThat(api.onPort(management)
                        .get("/actuator/auditlog/" + org)
                        .body()
                        .get("entries")
                        .asInt())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void theDatabaseRefusesToChangeIt() {
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set action = 'x' where org_id = ?")
                        .param(org)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry where org_id = ?")
                        .param(org)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatWasChangedInSpiteOfItIsFound() {
        tamper("update audit_entry set actor_id = '%s' where org_id = '%s' and number = 3"
                .formatted(UUID.randomUUID(), org));
        assertThat(problems()).containsExactly("Entry 3 was changed");
    }

    @Test
    void whatWasTakenOutIsFound() {
        tamper("delete from audit_entry where org_id = '%s' and number = 2".formatted(org));
        // It may have been signed already.
        assertThat(problems()).contains("Entry 2 is missing").allMatch(problem -> problem.startsWith("Entry 2 "));
    }

    @Test
    void aChainThatWasMadeAnewIsNotWhatWasSigned() {
        await().until(() -> jdbc.sql(
                                "select count(*) from audit_checkpoint c join audit_head h using (org_id, number) where org_id = ?")
                        .param(org)
                        .query(Long.class)
                        .single()
                == 1);
        tamper("""
                update audit_entry e set actor_id = org_id where org_id = '%1$s' and number = (select max(number) from audit_entry
                    where org_id = '%1$s');
                update audit_entry e set hash = audit_hash((select hash from audit_entry p where p.org_id = e.org_id
                    and p.number = e.number - 1), e) where org_id = '%1$s' and actor_id = org_id""".formatted(org));
        assertThat(problems()).singleElement().asString().contains("isn't what was signed");
    }

    private void tamper(String sql) {
        jdbc.sql("alter table audit_entry disable trigger user").update();
        jdbc.sql("grant update, delete on audit_entry to current_user").update();
        for (String statement : sql.split(";", -1)) jdbc.sql(statement).update();
        jdbc.sql("revoke update, delete on audit_entry from current_user").update();
        jdbc.sql("alter table audit_entry enable trigger user").update();
    }

    private List<String> problems() {
        return StreamSupport.stream(
                        api.onPort(management)
                                .get("/actuator/auditlog/" + org)
                                .body()
                                .get("problems")
                                .spliterator(),
                        false)
                .map(problem -> problem.asString())
                .toList();
    }
}
