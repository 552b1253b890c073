package io.parley.system.drill;

import io.parley.system.endurance.Finding;
import io.parley.system.endurance.Ledger;
import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The owner's rows: each promised post once, and the numbers of each topic without a gap. */
record DatabaseCheck(LocalStack stack, Scene scene, Ledger ledger) implements Verdict.Check {

    private static final String POSTS = "select id from post where body like ? || ' post %'";
    private static final String GAPS = """
            select count(*) from (select max(number) - count(*) as gaps from post
             where topic_id = any(?::uuid[]) group by topic_id) t where gaps <> 0""";

    @Override
    public Finding look() throws SQLException {
        try (Connection connection = stack.database("forum")) {
            List<String> ids = new ArrayList<>();
            try (PreparedStatement posts = connection.prepareStatement(POSTS)) {
                posts.setString(1, scene.word());
                ResultSet rows = posts.executeQuery();
                while (rows.next()) ids.add(rows.getString(1));
            }
            Finding finding = Finding.compare("database", ledger.ids(), ids);
            return finding.and(new Finding("gaps", 0, gaps(connection), 0));
        }
    }

    private int gaps(Connection connection) throws SQLException {
        try (PreparedStatement gaps = connection.prepareStatement(GAPS)) {
            gaps.setArray(1, connection.createArrayOf("text", scene.topics().toArray()));
            ResultSet row = gaps.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
