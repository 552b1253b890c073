package io.parley.forum.text;

import io.parley.forum.place.ForumKind;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.watchword.WordRules;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.web.markdown.MarkdownRenderer;
import io.parley.web.markdown.Mentions;
import io.parley.web.markdown.RenderedTooLong;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Renders what people write, and finds whom it mentions. */
@Component
public class Texts {

    private static final String MENTIONED = """
            select u.user_id
              from known_user u
              join forum p on p.id = :forum
              left join known_member m on m.org_id = p.org_id and m.user_id = u.user_id
            """ + ForumPlace.RULE
            + " where lower(u.username) = any(:names) and m.status is distinct from 'suspended' and "
            + PlaceRule.ADMITTED
            + " order by u.user_id";

    private final MarkdownRenderer markdown;
    private final JdbcClient jdbc;
    private final WordRules words;

    Texts(MarkdownRenderer markdown, JdbcClient jdbc, WordRules words) {
        this.markdown = markdown;
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * The text of one who writes in this place with this access.
     *
     * @throws Problem {@code invalid-request} if its HTML would be far longer than it is, or it is too long for a feed
     * @throws Problem {@code blocked-word} if its organization doesn't want a word of it
     */
    public Text of(String body, ForumPlace place, OrgAccess access) {
        if (place.kind() == ForumKind.FEED && body.codePointCount(0, body.length()) > place.feedLimit())
            throw CommonProblem.INVALID_REQUEST.at(
                    "/body", "must have at most " + place.feedLimit() + " characters in this feed");
        String kept = words.pass(place.orgId(), body, "/body");
        return new Text(kept, html(kept), mentioned(kept, place, access));
    }

    /** @throws Problem {@code invalid-request} if it would be far longer than the body */
    String html(String body) {
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

    private List<UUID> mentioned(String body, ForumPlace place, OrgAccess access) {
        Set<String> names = Mentions.in(body);
        if (names.isEmpty()) return List.of();
        return jdbc.sql(MENTIONED)
                .param("forum", place.forumId())
                .param("names", names.toArray(String[]::new))
                .param("visibility", access.publicOrg() ? "public" : "private")
                .query(UUID.class)
                .list();
    }
}
