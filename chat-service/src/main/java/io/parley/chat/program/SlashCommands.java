package io.parley.chat.program;

import io.parley.chat.ChatProblem;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the commands of organizations. */
@Component
class SlashCommands {

    private static final String INSERT = """
            insert into slash_command (id, org_id, name, description, url, secret, user_id, created_by, created_at)
            values (:id, :org, :name, :description, :url, :secret, :user, :creator, :now)
            on conflict (org_id, name) do nothing""";

    private final JdbcClient jdbc;

    SlashCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem {@code command-name-taken} */
    void add(SlashCommand command, UUID creatorId) {
        int added = jdbc.sql(INSERT)
                .param("id", command.id())
                .param("org", command.orgId())
                .param("name", command.name())
                .param("description", command.description())
                .param("url", String.valueOf(command.url()))
                .param("secret", command.secret().text())
                .param("user", command.userId())
                .param("creator", creatorId)
                .param("now", Columns.at(command.createdAt()))
                .update();
        if (added == 0) throw ChatProblem.COMMAND_NAME_TAKEN.exception();
    }

    /** By name. */
    Page<SlashCommand> ofOrg(UUID orgId, PageRequest page) {
        Cursor cursor = page.cursor();
        List<SlashCommand> commands = jdbc.sql(
                        "select * from slash_command where org_id = :org and name > :after order by name limit :limit")
                .param("org", orgId)
                .param("after", cursor == null ? "" : cursor.text(0))
                .param("limit", page.rows())
                .query((row, _) -> SlashCommand.of(row))
                .list();
        return Page.of(commands, page, last -> Cursor.of(last.name()));
    }

    Optional<SlashCommand> named(String name, @Nullable UUID orgId) {
        return jdbc.sql("select * from slash_command where org_id = :org and name = :name")
                .param("org", orgId)
                .param("name", name)
                .query((row, _) -> SlashCommand.of(row))
                .optional();
    }

    /** @throws Problem {@code command-not-found} if this organization has no such command */
    SlashCommand remove(UUID id, UUID orgId) {
        return jdbc.sql("delete from slash_command where id = :id and org_id = :org returning *")
                .param("id", id)
                .param("org", orgId)
                .query((row, _) -> SlashCommand.of(row))
                .optional()
                .orElseThrow(ChatProblem.COMMAND_NOT_FOUND::exception);
    }
}
