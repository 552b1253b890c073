package io.parley.chat.promotion;

import io.parley.chat.ChatProblem;
import io.parley.chat.message.Message;
import io.parley.chat.message.MessageGate;
import io.parley.chat.place.Admission;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a forum to make a topic of messages. Asking again for the same is the same, until it was refused. */
@Component
class PromoteMessage {

    private final MessageGate gate;
    private final PromotedMessages messages;
    private final Promotions promotions;
    private final Clock clock;

    PromoteMessage(MessageGate gate, PromotedMessages messages, Promotions promotions, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.promotions = promotions;
        this.clock = clock;
    }

    /** The id that the topic has. */
    @Transactional
    public UUID handle(UUID messageId, PromoteMessageRequest request, CurrentUser user) {
        MessageGate.MessageAdmission taken = gate.take(messageId, user);
        Admission channel = taken.channel().requireChannel();
        List<Message> promoted = messages.with(taken.message(), request.untilMessageId());
        // What only some could read becomes readable for more.
        boolean own = promoted.stream().allMatch(one -> one.authorId().equals(user.id()));
        if (channel.place().isNamed() && !own) channel.require(Permission.MODERATE);
        Message first = promoted.getFirst();
        Optional<Promotion> before = promotions.ofMessage(first.id());
        if (before.isPresent()) return same(before.get(), request);
        Promotion promotion = new Promotion(
                Ids.next(),
                first.id(),
                first.channelId(),
                Objects.requireNonNull(first.orgId()),
                first.seq(),
                request.forumId(),
                request.title().strip(),
                Promotion.REQUESTED,
                null,
                clock.instant());
        promotions.request(promotion, promoted.stream().map(messages::told).toList(), user.id());
        return promotion.id();
    }

    private static UUID same(Promotion before, PromoteMessageRequest request) {
        if (!before.forumId().equals(request.forumId())) throw ChatProblem.ALREADY_PROMOTED.exception();
        return before.id();
    }
}
