package io.parley.notification.realtime.access;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.forum.ForumRules;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The facts that decide who may read what, kept up by the events that change them. */
@Component
class Knowledge {

    final Facts<UUID, OrgFact> orgs;
    final Facts<UUID, ForumFact> forums;
    final Facts<UUID, TopicFact> topics;
    final Facts<MemberKey, MemberFact> members;
    private final Memberships memberships;

    Knowledge(Copies copies) {
        orgs = new Facts<>(20_000, copies::org);
        forums = new Facts<>(50_000, copies::forum);
        topics = new Facts<>(100_000, copies::topic);
        members = new Facts<>(200_000, copies::member);
        memberships = new Memberships(members);
    }

    void learn(ReceivedEvent<?> event) {
        DomainEvent payload = event.payload();
        long sequence = event.sequence();
        if (payload instanceof OrganizationEvent org) orgs.learn(org.orgId(), org(org, sequence));
        if (payload instanceof ForumEvent forum) forums.learn(forum.forumId(), forum(forum, sequence));
        if (payload instanceof PostEvent post) learnPlace(post, sequence);
        if (payload instanceof MemberEvent member) memberships.learn(member, sequence);
    }

    private static OrgFact org(OrganizationEvent event, long sequence) {
        return switch (event) {
            case OrganizationCreated org -> new OrgFact("public".equals(org.visibility()), false, sequence);
            case OrganizationChanged org -> new OrgFact("public".equals(org.visibility()), false, sequence);
            case OrganizationArchived _ -> new OrgFact(false, true, sequence);
        };
    }

    private ForumFact forum(ForumEvent event, long sequence) {
        return switch (event) {
            case ForumCreated e ->
                new ForumFact(e.orgId(), ForumRules.of(e.isPrivate(), e.requiredRole()), false, sequence);
            case ForumChanged e ->
                new ForumFact(e.orgId(), ForumRules.of(e.isPrivate(), e.requiredRole()), false, sequence);
            case ForumDeleted e -> new ForumFact(e.orgId(), rulesUntilNow(e.forumId()), true, sequence);
        };
    }

    private ForumRules rulesUntilNow(UUID forumId) {
        return forums.find(forumId).map(ForumFact::rules).orElseGet(() -> ForumRules.of(true, "owner"));
    }

    private void learnPlace(PostEvent event, long sequence) {
        switch (event) {
            case TopicCreated e -> topics.learn(e.topicId(), new TopicFact(e.orgId(), e.forumId(), false, sequence));
            case TopicChanged e -> topics.learn(e.topicId(), new TopicFact(e.orgId(), e.forumId(), false, sequence));
            case TopicMoved e -> topics.learn(e.topicId(), new TopicFact(e.orgId(), e.forumId(), false, sequence));
            case TopicDeleted e -> topics.learn(e.topicId(), new TopicFact(e.orgId(), e.forumId(), true, sequence));
            case PostCreated _, PostEdited _, PostDeleted _ -> {}
        }
    }
}
