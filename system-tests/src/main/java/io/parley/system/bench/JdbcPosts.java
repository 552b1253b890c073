package io.parley.system.bench;

import com.fasterxml.uuid.Generators;
import io.parley.system.stack.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The limit: the SQL transaction of {@code PublishPost} over plain JDBC, one connection for each client, on the same database.
 *
 * <p>It writes to copies of the tables in a schema of its own, so that the relay doesn't send what it writes. They have
 * the same room for updates as those, and are never vacuumed: that would fall into the other measurement.
 */
final class JdbcPosts implements Load.Work, AutoCloseable {

    private static final String TABLES = """
            drop schema if exists bench cascade;
            create schema bench;
            create table bench.topic (like public.topic including all);
            create table bench.post (like public.post including all);
            create table bench.topic_reader (like public.topic_reader including all);
            alter table bench.topic add foreign key (org_id, forum_id) references public.forum (org_id, id);
            alter table bench.post add foreign key (topic_id) references bench.topic (id);
            alter table bench.post add foreign key (parent_id) references bench.post (id);
            create table bench.outbox (like public.outbox including all);
            create table bench.outbox_unsent (like public.outbox_unsent including all);
            create table bench.outbox_stream (like public.outbox_stream including all);
            alter table bench.topic set (autovacuum_enabled = off);
            alter table bench.post set (autovacuum_enabled = off);
            alter table bench.topic_reader set (autovacuum_enabled = off);
            alter table bench.outbox set (autovacuum_enabled = off);
            alter table bench.outbox_unsent set (autovacuum_enabled = off);
            alter table bench.outbox_stream set (autovacuum_enabled = off);""";

    private static final String ROOM = """
            select format('alter table bench.%I set (fillfactor = %s)', c.relname, o.option_value)
              from pg_class c, pg_options_to_table(c.reloptions) o
             where c.relnamespace = 'public'::regnamespace and o.option_name = 'fillfactor'
               and c.relname in ('topic', 'post', 'topic_reader', 'outbox', 'outbox_unsent', 'outbox_stream')""";

    private static final String TOPICS = """
            insert into bench.topic (id, org_id, forum_id, author_id, title, tags, pinned, locked, announcement,
                                     post_count, last_post_number, last_post_at, version, created_at, updated_at)
            select id, org_id, forum_id, author_id, title, tags, pinned, locked, announcement,
                   post_count, last_post_number, last_post_at, version, created_at, updated_at
              from public.topic where forum_id = ?::uuid""";

    static final String MAY = """
            select t.locked, t.slow_mode_seconds, p.id, p.org_id, p.kind, p.readers, p.least_role, p.feed_limit, o.visibility, m.role, m.permissions
              from topic t join forum p on p.id = t.forum_id and p.org_id = t.org_id and p.deleted_at is null
              left join known_org o on o.org_id = p.org_id and not o.archived
              left join known_member m on m.org_id = p.org_id and m.user_id = ? and m.status = 'active'
             where t.id = ? and t.deleted_at is null""";

    static final String APPEND = """
            with numbered as (
                update topic
                   set last_post_number = last_post_number + 1, post_count = post_count + 1,
                       last_post_at = ?, version = version + 1
                 where id = ? and deleted_at is null
                returning last_post_number, locked, forum_id),
            reader as (
                insert into topic_reader (user_id, topic_id, number, read_at, wrote_at)
                select ?, ?, last_post_number, ?, ? from numbered
                on conflict (user_id, topic_id) do update
                   set number = topic_reader.number + cast(topic_reader.number = excluded.number - 1 as integer),
                       wrote_at = excluded.wrote_at)
            insert into post (id, topic_id, org_id, number, parent_id, author_id, body, body_html, created_at, updated_at)
            select ?, ?, ?, last_post_number, ?, ?, ?, ?, ?, ? from numbered
            returning number, (select locked from numbered), (select forum_id from numbered)""";

    static final String EVENT = """
            with stream as (
                insert into outbox_stream (topic, key, sequence) values (?, ?, 1)
                on conflict (topic, key) do update set sequence = outbox_stream.sequence + 1
                returning sequence),
            event as (
                insert into outbox
                    (event_id, topic, key, type, sequence, org_id, actor_id, occurred_at, traceparent, payload)
                select ?, ?, ?, ?, sequence, ?, ?, ?, ?, ? from stream
                returning id, topic, key)
            insert into outbox_unsent (id, topic, key) select id, topic, key from event""";

    private static final @Nullable UUID NO_PARENT = null;

    private static final String HTML = "<p>%s</p>"
            .formatted(BenchScene.BODY
                    .replace("**sentences**", "<strong>sentences</strong>")
                    .replace("[link](https://example.org)", "<a href='https://example.org' rel='nofollow'>link</a>")
                    .replace("`code`", "<code>code</code>"));

    // As large as a real event.
    private static final String PAYLOAD = """
            {"postId":"%1$s","topicId":"%1$s","forumId":"%1$s","orgId":"%1$s","authorId":"%1$s","number":1,"parentId":null,
            "body":"%2$s","bodyHtml":"%3$s","mentionedUserIds":[],"createdAt":"2026-01-01T00:00:00.000000Z"}""".formatted(new UUID(0, 0), BenchScene.BODY, HTML);

    private final BenchScene scene;
    private final List<Connection> connections = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();

    private JdbcPosts(BenchScene scene) {
        this.scene = scene;
    }

    static JdbcPosts prepare(LocalStack stack, BenchScene scene) throws SQLException {
        JdbcPosts posts = new JdbcPosts(scene);
        for (int i = 0; i < scene.clients().size(); i++) posts.connections.add(stack.database("forum"));
        Connection first = posts.connections.getFirst();
        try (Statement tables = first.createStatement()) {
            tables.execute(TABLES);
            for (String room : strings(tables, ROOM)) tables.execute(room);
        }
        try (PreparedStatement topics = first.prepareStatement(TOPICS)) {
            topics.setString(1, scene.forumId());
            topics.executeUpdate();
        }
        for (Connection connection : posts.connections) {
            try (Statement path = connection.createStatement()) {
                path.execute("set search_path to bench, public");
            }
            connection.setAutoCommit(false);
        }
        return posts;
    }

    @Override
    public void once(int client) throws SQLException {
        Connection connection = connections.get(client);
        UUID topic = UUID.fromString(scene.topics().get(client));
        UUID author = UUID.fromString(scene.clients().get(client).user());
        may(connection, author, topic);
        append(connection, author, topic);
        event(connection, author, topic);
        connection.commit();
    }

    private static void may(Connection connection, UUID author, UUID topic) throws SQLException {
        try (PreparedStatement may = connection.prepareStatement(MAY)) {
            set(may, author, topic);
            readOne(may);
        }
    }

    private void append(Connection connection, UUID author, UUID topic) throws SQLException {
        UUID org = UUID.fromString(scene.orgId());
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            set(
                    append,
                    now,
                    topic,
                    author,
                    topic,
                    now,
                    now,
                    newId(),
                    topic,
                    org,
                    NO_PARENT,
                    author,
                    BenchScene.BODY,
                    HTML,
                    now,
                    now);
            readOne(append);
        }
    }

    private void event(Connection connection, UUID author, UUID topic) throws SQLException {
        UUID org = UUID.fromString(scene.orgId());
        String trace = "00-%s-%s-01".formatted("0".repeat(32), "0".repeat(16));
        String type = "forum.post-created.v1";
        try (PreparedStatement event = connection.prepareStatement(EVENT)) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            set(event, "forum.posts", topic, newId(), "forum.posts", topic, type, org, author, now, trace, PAYLOAD);
            event.executeUpdate();
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private static void readOne(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) throw new SQLException("The bench's topic is gone");
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.subList(1, connections.size())) connection.close();
        try (Connection last = connections.getFirst();
                Statement drop = last.createStatement()) {
            drop.execute("drop schema bench cascade");
            last.commit();
        }
    }
}
