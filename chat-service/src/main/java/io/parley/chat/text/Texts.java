package io.parley.chat.text;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.Admission;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.markdown.MarkdownRenderer;
import io.parley.web.markdown.Mentions;
import io.parley.web.markdown.RenderedTooLong;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Renders what people write, and finds whom it mentions. */
@Component
public class Texts {

    // The gate may know of the organization before the copy does. Who blocks or mutes the author isn't called by them.
    private static final String MENTIONED = """
            select u.user_id
              from known_user u
              join channel p on p.id = :channel
              left join known_member m on m.org_id = p.org_id and m.user_id = u.user_id
              left join channel_member pm on pm.channel_id = p.id and pm.user_id = u.user_id
              cross join (select cast(:visibility as text) as visibility) o
             where lower(u.username) = any(:names)
               and not exists (select from known_relation r
                                where r.user_id = u.user_id and r.other_id = :author and r.active)
               and\s""" + PlaceRule.ADMITTED + " order by u.user_id";

    private final MarkdownRenderer markdown;
    private final JdbcClient jdbc;
    private final MentionProperties properties;

    Texts(MarkdownRenderer markdown, JdbcClient jdbc, MentionProperties properties) {
        this.markdown = markdown;
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /**
     * The text that its author has in this place.
     *
     * @throws Problem {@code invalid-request} if its HTML would be far longer than it is
     * @throws Problem {@code group-mention-refused} if it calls all where its author can't
     */
    public Text of(String body, UUID authorId, Admission admission) {
        Set<String> names = Mentions.in(body);
        return new Text(body, html(body), mentioned(names, authorId, admission), group(names, admission));
    }

    /** The same text in another place, where it calls nobody. */
    public Text quiet(String body) {
        return new Text(body, html(body), List.of(), null);
    }

    private String html(String body) {
        try {
            return markdown.toHtml(body, known(Mentions.named(body)));
        } catch (RenderedTooLong e) {
            throw CommonProblem.INVALID_REQUEST.at(
                    "/body", "repeats references or table cells so often that its HTML would be too long");
        }
    }

    private Set<String> known(Set<String> names) {
        if (names.isEmpty()) return Set.of();
        return jdbc.sql("select lower(username) from known_user where lower(username) = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private List<UUID> mentioned(Set<String> names, UUID authorId, Admission admission) {
        if (names.isEmpty()) return List.of();
        OrgAccess access = admission.access();
        return jdbc.sql(MENTIONED)
                .param("channel", admission.place().channelId())
                .param("names", names.toArray(String[]::new))
                .param("author", authorId)
                .param("visibility", access != null && access.publicOrg() ? "public" : "private")
                .query(UUID.class)
                .list();
    }

    private @Nullable String group(Set<String> names, Admission admission) {
        if (!names.contains("channel") && !names.contains("here")) return null;
        boolean many = admission.place().memberCount() > properties.mostInGroup();
        if (many && !admission.can(Permission.MODERATE)) throw ChatProblem.GROUP_MENTION_REFUSED.exception();
        return names.contains("channel") ? "channel" : "here";
    }
}
