package io.parley.security.personal;

import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.UserErased;
import io.parley.messaging.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away what this service and its platform hold of a person, and confirms it. */
class ErasePersonalData {

    private final String service;
    private final PersonalData data;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    ErasePersonalData(String service, PersonalData data, JdbcClient jdbc, Outbox outbox) {
        this.service = service;
        this.data = data;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    public void handle(UserErased erased) {
        data.erase(erased);
        if (PlatformTables.exists(jdbc, "known_relation"))
            jdbc.sql("delete from known_relation where user_id = :user or other_id = :user")
                    .param("user", erased.userId())
                    .update();
        if (PlatformTables.exists(jdbc, "known_user")) forgetName(erased);
        outbox.append(new ErasureConfirmed(erased.userId(), service), null);
    }

    // The copy of users hears of it, too, but this is what is confirmed; no later event of theirs comes.
    private void forgetName(UserErased erased) {
        jdbc.sql("""
                        update known_user set username = 'deleted', display_name = 'Deleted user', avatar_url = null
                         where user_id = :user""").param("user", erased.userId()).update();
    }
}
