package io.parley.chat.place;

import io.parley.chat.ChatProblem;
import io.parley.security.AccessProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was let in: where, and what they may do there.
 *
 * @param access null in conversations, where all are equal
 */
public record Admission(ChannelPlace place, @Nullable OrgAccess access) {

    private static final Set<Permission> IN_CONVERSATIONS = Permission.defaultsOf(Role.MEMBER);

    public boolean can(Permission permission) {
        return access == null ? IN_CONVERSATIONS.contains(permission) : access.can(permission);
    }

    /**
     * Passes for one who has the permission.
     *
     * @throws Problem {@code permission-denied}, or why nothing is written there; {@code not-a-channel} in conversations, where
     *     nobody has it
     */
    public Admission require(Permission permission) {
        if (access != null) access.require(permission);
        else if (!can(permission)) throw ChatProblem.NOT_A_CHANNEL.exception();
        return this;
    }

    /**
     * Passes for one who is in the channel.
     *
     * @throws Problem {@code not-in-channel} for one who only may read it
     */
    public Admission requireIn() {
        if (!place.member()) throw ChatProblem.NOT_IN_CHANNEL.exception();
        return this;
    }

    /**
     * Passes unless it would reach one who wants to hear nothing of its author, whom nobody tells why.
     *
     * @throws Problem {@code permission-denied}
     */
    public Admission requireNotBlocked() {
        if (place.blocked()) throw AccessProblem.PERMISSION_DENIED.exception();
        return this;
    }

    /**
     * Passes where something new may come in.
     *
     * @throws Problem {@code channel-archived}
     */
    public Admission requireOpen() {
        if (place.archived()) throw ChatProblem.CHANNEL_ARCHIVED.exception();
        return this;
    }

    /**
     * Passes in channels.
     *
     * @throws Problem {@code not-a-channel} in conversations
     */
    public Admission requireChannel() {
        if (place.kind() != ChannelKind.CHANNEL) throw ChatProblem.NOT_A_CHANNEL.exception();
        return this;
    }
}
