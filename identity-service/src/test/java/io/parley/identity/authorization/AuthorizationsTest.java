package io.parley.identity.authorization;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.PlatformTransactionManager;

class AuthorizationsTest {

    /** As while the cache of an image is trained, where there is no database. */
    @Test
    void theyAskNoDatabaseWhileTheyAreMade() {
        DataSource database = mock();
        JdbcTemplate operations = new JdbcTemplate(database);

        var _ = new Authorizations(
                operations,
                JdbcClient.create(operations),
                mock(RegisteredClientRepository.class),
                mock(EndAuthorizations.class),
                mock(PlatformTransactionManager.class));

        verifyNoInteractions(database);
    }
}
