package io.parley.system.demo;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import io.parley.system.demo.Community.Contribution;
import io.parley.system.demo.Community.Follow;
import io.parley.system.demo.Community.Forum;
import io.parley.system.demo.Community.Member;
import io.parley.system.demo.Community.Topic;
import io.parley.system.stack.StripePages;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a community into a stack; one that is there already is left as it is. */
final class Settlement {

    private static final int CONFLICT = 409;

    private final Parley parley;
    private final Community community;
    private final @Nullable StripePages stripe;
    private final PrintStream out;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /** @param stripe null where nothing can be paid, because the stack is not of this machine */
    Settlement(Parley parley, Community community, @Nullable StripePages stripe, PrintStream out) {
        this.parley = parley;
        this.community = community;
        this.stripe = stripe;
        this.out = out;
    }

    /** The id of the organization, which is now settled. */
    String settle() {
        community.members().forEach(member -> sessions.put(member.username(), arrive(member)));
        Answer founded = Patience.with(() -> owner().post("/orgs", organization()));
        if (founded.status() == CONFLICT) return existing();
        String orgId = founded.orThrow().string("id");
        community.members().forEach(member -> join(orgId, member));
        out.printf("%d members are in%n", community.members().size());
        community.members().forEach(this::introduce);
        community.follows().forEach(this::follow);
        Map<String, String> forums = openForums(orgId);
        Map<String, String> topics = new HashMap<>();
        community.topics().forEach(topic -> topics.put(topic.title(), discuss(forums, topic)));
        out.printf("%d topics are discussed%n", community.topics().size());
        new Readers(community, forums, topics, this::as).take();
        out.printf("%d polls are open%n", community.polls().size());
        new Chatter(community, forums, this::as).fill(orgId);
        out.printf("%d messages are sent%n", community.messageCount());
        new Organizer(community, this::as, stripe).fill(orgId);
        out.printf("%d events are in the calendar%n", community.events().size());
        new Moderators(this::as).work(orgId, forums.getOrDefault("help", ""));
        out.println("Moderators have cases to decide");
        new Apps(this::as).connect();
        if (stripe != null) new Payers(owner(), stripe, out).settle(orgId);
        return orgId;
    }

    private void introduce(Member member) {
        if (member.about().isEmpty()) return;
        Patience.with(() -> as(member.username()).patch("/users/me", member.about()))
                .orThrow();
    }

    private void follow(Follow follow) {
        Session follower = as(follow.member());
        follow.people()
                .forEach(username -> Patience.with(() -> follower.put(
                                "/users/%s/follow".formatted(as(username).user()), Map.of()))
                        .orThrow());
        follow.tags()
                .forEach(tag -> Patience.with(() -> follower.put("/tags/%s/follow".formatted(tag), Map.of()))
                        .orThrow());
    }

    private Session arrive(Member member) {
        Answer answer = Patience.with(() -> parley.anonymous().post("/auth/register", account(member)));
        if (answer.status() != CONFLICT) return parley.sessionOf(answer.orThrow());
        return parley.sessionOf(Patience.with(() -> parley.anonymous()
                        .post("/auth/login", Map.of("login", member.username(), "password", Demo.PASSWORD)))
                .orThrow());
    }

    private static Map<String, String> account(Member member) {
        return Map.of(
                "email",
                member.username() + "@brookfield.example",
                "username",
                member.username(),
                "displayName",
                member.displayName(),
                "password",
                Demo.PASSWORD);
    }

    private Map<String, String> organization() {
        var organization = community.organization();
        return Map.of(
                "name", organization.name(),
                "slug", organization.slug(),
                "description", organization.description(),
                "category", organization.category(),
                "visibility", organization.visibility());
    }

    private String existing() {
        out.println("The community is there already; nothing was added.");
        return owner().get("/orgs/by-slug/" + community.organization().slug())
                .orThrow()
                .string("id");
    }

    private void join(String orgId, Member member) {
        if (member.equals(community.owner())) return;
        Session session = as(member.username());
        Patience.with(() -> session.post("/orgs/%s/join".formatted(orgId), null))
                .orThrow();
        member.higherRole()
                .ifPresent(role -> Patience.with(() -> owner().patch(
                                        "/orgs/%s/members/%s".formatted(orgId, session.user()), Map.of("role", role)))
                        .orThrow());
    }

    private Map<String, String> openForums(String orgId) {
        Map<String, String> ids = new HashMap<>();
        for (Forum forum : community.forums()) {
            Answer opened = Patience.with(() -> owner().post("/orgs/%s/forums".formatted(orgId), describe(forum)));
            ids.put(forum.slug(), opened.orThrow().string("id"));
        }
        out.printf("%d forums are open%n", ids.size());
        return ids;
    }

    private static Map<String, Object> describe(Forum forum) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", forum.name());
        body.put("slug", forum.slug());
        body.put("kind", forum.kind());
        body.put("private", Boolean.TRUE.equals(forum.isPrivate()));
        if (forum.description() != null) body.put("description", forum.description());
        return body;
    }

    /** The id of the topic. */
    private String discuss(Map<String, String> forums, Topic topic) {
        List<Contribution> contributions = topic.contributions();
        Contribution opening = contributions.getFirst();
        String path = "/forums/%s/topics".formatted(forums.get(topic.forum()));
        Map<String, Object> body = Map.of("title", topic.title(), "body", opening.text(), "tags", topic.tags());
        Answer opened =
                Patience.with(() -> as(opening.author()).post(path, body)).orThrow();
        String topicId = opened.string("id");
        List<String> posts = new ArrayList<>(List.of(opened.string("firstPostId")));
        contributions.stream().skip(1).forEach(reply -> posts.add(reply(topicId, reply)));
        new Opinions(this::as).fill(topic, topicId, posts);
        return topicId;
    }

    private String reply(String topicId, Contribution reply) {
        return Patience.with(() ->
                        as(reply.author()).post("/topics/%s/posts".formatted(topicId), Map.of("body", reply.text())))
                .orThrow()
                .string("id");
    }

    private Session owner() {
        return as(community.owner().username());
    }

    private Session as(String username) {
        Session session = sessions.get(username);
        if (session == null) throw new IllegalArgumentException("%s is not a member".formatted(username));
        return session;
    }
}
