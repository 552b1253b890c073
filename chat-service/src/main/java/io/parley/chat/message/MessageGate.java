package io.parley.chat.message;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.place.ChannelPlace;
import io.parley.chat.place.PostPolicy;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets in who may send and change messages. */
@Component
public class MessageGate {

    private static final String MESSAGE = "select " + Message.COLUMNS + ", " + ChannelPlace.COLUMNS + " from message "
            + ChannelPlace.OF_MESSAGE + " where message.id = :message";

    private final JdbcClient jdbc;
    private final ChannelGate gate;

    MessageGate(JdbcClient jdbc, ChannelGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * Lets one into a channel who takes part in it.
     *
     * @throws Problem {@code channel-not-found} if the user may not read there
     * @throws Problem {@code permission-denied}, {@code not-in-channel} if they may only read
     */
    public Admission enter(UUID channelId, CurrentUser user) {
        return gate.write(channelId, user, Permission.POST).requireIn();
    }

    /**
     * Passes where the one who was let in may send messages now.
     *
     * @throws Problem {@code channel-archived}, {@code moderators-only}; {@code permission-denied} to one who is blocked
     */
    public void requirePosting(Admission admission) {
        admission.requireOpen().requireNotBlocked();
        boolean moderated = admission.place().postPolicy() == PostPolicy.MODERATORS;
        if (moderated && !admission.can(Permission.MODERATE)) throw ChatProblem.MODERATORS_ONLY.exception();
    }

    /**
     * Lets one read a message.
     *
     * @throws Problem {@code message-not-found} if the user may not
     */
    public MessageAdmission read(UUID messageId, CurrentUser user) {
        Found found = find(messageId, user);
        Admission admission = gate.read(found.place(), user, ChatProblem.MESSAGE_NOT_FOUND);
        if (!found.message().isShown()) throw ChatProblem.MESSAGE_NOT_FOUND.exception();
        return new MessageAdmission(found.message(), admission);
    }

    /**
     * Lets one in who does something with a message, and holds its channel's row, so that it stays as it is until the
     * transaction ends.
     *
     * @throws Problem {@code message-not-found} if the user may not read it
     * @throws Problem {@code permission-denied}, {@code not-in-channel} if they may only read it
     * @throws Problem {@code channel-archived}
     */
    public MessageAdmission take(UUID messageId, CurrentUser user) {
        Found seen = find(messageId, user);
        Admission admission = gate.write(seen.place(), user, Permission.POST, ChatProblem.MESSAGE_NOT_FOUND);
        hold(seen.place().channelId());
        Found found = find(messageId, user);
        if (found.message().deleted()) throw ChatProblem.MESSAGE_NOT_FOUND.exception();
        Admission now = new Admission(found.place(), admission.access());
        return new MessageAdmission(found.message(), now.requireIn().requireOpen());
    }

    /**
     * The same for one who changes what it says: its author, and moderators.
     *
     * @throws Problem as {@link #take}, and {@code permission-denied} for all others
     */
    public MessageAdmission change(UUID messageId, CurrentUser user) {
        MessageAdmission taken = take(messageId, user);
        boolean own = taken.message().authorId().equals(user.id());
        if (!own && !taken.channel().can(Permission.MODERATE)) throw AccessProblem.PERMISSION_DENIED.exception();
        return taken;
    }

    private void hold(UUID channelId) {
        jdbc.sql("select id from channel where id = :channel for no key update")
                .param("channel", channelId)
                .query(UUID.class)
                .list();
    }

    private Found find(UUID messageId, CurrentUser user) {
        return jdbc.sql(MESSAGE)
                .param("message", messageId)
                .param("viewer", user.id())
                .query((row, _) -> new Found(Message.of(row), ChannelPlace.of(row)))
                .optional()
                .orElseThrow(ChatProblem.MESSAGE_NOT_FOUND::exception);
    }

    /** Somebody was let in to this message, where it is. */
    public record MessageAdmission(Message message, Admission channel) {}

    private record Found(Message message, ChannelPlace place) {}
}
