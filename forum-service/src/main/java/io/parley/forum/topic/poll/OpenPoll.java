package io.parley.forum.topic.poll;

import io.parley.contracts.forum.PollOpened;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenPoll {

    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    private final TopicGate gate;
    private final Polls polls;
    private final WordRules words;
    private final Outbox outbox;
    private final Clock clock;

    OpenPoll(TopicGate gate, Polls polls, WordRules words, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.polls = polls;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(UUID topicId, OpenPollRequest request, CurrentUser user) {
        TopicAdmission admission = gate.write(topicId, user);
        if (request.id() != null && polls.isOpened(request.id(), topicId, user.id())) return request.id();
        admission.requireUnlocked();
        requireSensible(request);
        OrgAccess access = admission.forum().access();
        String question = words.pass(access.orgId(), request.question().strip(), "/question");
        List<String> options = texts(request).stream()
                .map(text -> words.pass(access.orgId(), text, "/options"))
                .toList();
        words.requireNoApproval(access, "/question", "", question);
        words.requireNoApproval(access, "/options", "", String.join(" | ", options));
        UUID id = request.id() == null ? Ids.next() : request.id();
        Poll poll = new Poll(
                id,
                topicId,
                user.id(),
                question,
                request.kind(),
                Boolean.TRUE.equals(request.anonymous()),
                request.closesAt(),
                clock.instant());
        polls.add(poll, options);
        tell(poll, admission.forum().place());
        return id;
    }

    private void requireSensible(OpenPollRequest request) {
        if (texts(request).stream().distinct().count() < request.options().size())
            throw CommonProblem.INVALID_REQUEST.at("/options", "must each say something else");
        if (!isAhead(request.closesAt()))
            throw CommonProblem.INVALID_REQUEST.at("/closesAt", "must be within five years from now");
    }

    private boolean isAhead(@Nullable Instant closesAt) {
        Instant now = clock.instant();
        return closesAt == null || (closesAt.isAfter(now) && closesAt.isBefore(now.plus(LONGEST)));
    }

    private static List<String> texts(OpenPollRequest request) {
        return request.options().stream().map(String::strip).toList();
    }

    private void tell(Poll poll, ForumPlace place) {
        outbox.append(
                new PollOpened(
                        poll.id(),
                        poll.topicId(),
                        place.forumId(),
                        place.orgId(),
                        poll.authorId(),
                        poll.question(),
                        poll.kind().wire(),
                        poll.anonymous(),
                        polls.choicesOf(poll.id()),
                        poll.closesAt(),
                        poll.createdAt()),
                poll.authorId());
    }
}
