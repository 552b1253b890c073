package io.parley.forum.trust;

import io.parley.forum.ForumProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.markdown.Mentions;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has those whom nobody knows yet go slowly; moderators are known. */
@Component
public class Newcomers {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern LINK = Pattern.compile("<a href=");
    private static final Pattern PICTURE = Pattern.compile("<img ");

    private final TrustLevels levels;
    private final TrustRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Newcomers(TrustLevels levels, TrustRules rules, JdbcClient jdbc, Clock clock) {
        this.levels = levels;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Passes what anybody may write.
     *
     * @param html the rendering of the body
     * @throws Problem {@code newcomer-limit} if there is more in it than a newcomer may send
     */
    public void requireModest(UUID authorId, OrgAccess access, String body, String html) {
        long links = LINK.matcher(html).results().count();
        long pictures = PICTURE.matcher(html).results().count();
        int mentions = Mentions.in(body).size();
        if (links + pictures + mentions == 0 || !isNew(authorId, access)) return;
        TrustRulesView limits = rules.of(access.orgId());
        require(links, limits.links(), "links");
        require(pictures, limits.pictures(), "pictures");
        require(mentions, limits.mentions(), "mentions");
    }

    /**
     * Whether what one writes now waits for a moderator.
     *
     * @throws Problem {@code newcomer-pace} if they wrote as much as a newcomer may within an hour
     */
    public boolean haveToWait(UUID authorId, OrgAccess access) {
        if (!isNew(authorId, access)) return false;
        TrustRulesView limits = rules.of(access.orgId());
        int perHour = limits.postsPerHour();
        if (perHour > 0
                && wrote(perHour, authorId, access.orgId(), clock.instant().minus(HOUR)))
            throw ForumProblem.NEWCOMER_PACE
                    .exception("Newcomers write at most " + perHour
                            + " posts an hour here. Reading what others wrote lifts that.")
                    .retryAfter(HOUR);
        int first = limits.firstPosts();
        return first > 0 && !wrote(first, authorId, access.orgId(), Instant.EPOCH);
    }

    private boolean isNew(UUID authorId, OrgAccess access) {
        return !access.can(Permission.MODERATE)
                && levels.evaluated(access.orgId(), authorId).level() == 0;
    }

    private static void require(long found, int most, String what) {
        if (found > most)
            throw ForumProblem.NEWCOMER_LIMIT.at(
                    "/body",
                    "may have at most " + most + " " + what + " until you have read more of what others wrote");
    }

    /** Whether so many posts of theirs are there. */
    private boolean wrote(int posts, UUID authorId, UUID orgId, Instant since) {
        return jdbc.sql("""
                        select count(*) >= :posts from (
                            select from post
                             where author_id = :author and org_id = :org and created_at > :since and deleted_at is null
                             order by created_at desc limit :posts) counted""")
                .param("posts", posts)
                .param("author", authorId)
                .param("org", orgId)
                .param("since", Columns.at(since))
                .query(Boolean.class)
                .single();
    }
}
