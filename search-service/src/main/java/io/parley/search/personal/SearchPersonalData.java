package io.parley.search.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.security.personal.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index holds what others own, and authors by their ids: it follows what the owners tell, also when it is rebuilt. */
@Component
class SearchPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.of(
            "followed", "select other_id, kind from followed where user_id = :user and active order by kind, other_id");

    private final JdbcClient jdbc;

    SearchPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        jdbc.sql("delete from followed where user_id = :user or other_id = :user")
                .param("user", erased.userId())
                .update();
    }
}
