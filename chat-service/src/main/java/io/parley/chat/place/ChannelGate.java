package io.parley.chat.place;

import io.parley.chat.ChatProblem;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people in. What the copy of memberships allows is allowed; what it doesn't, the directory decides, because the copy may
 * not have heard yet of one who just joined. A writer is remembered, so that what they write can be shown with their name.
 */
@Component
public class ChannelGate {

    private static final String CHANNEL = "select " + ChannelPlace.COLUMNS + " from channel p " + ChannelPlace.COPIES
            + " where p.id = :channel and p.deleted_at is null";

    private final JdbcClient jdbc;
    private final OrgDirectory directory;
    private final KnownUsers knownUsers;

    ChannelGate(JdbcClient jdbc, OrgDirectory directory, KnownUsers knownUsers) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.knownUsers = knownUsers;
    }

    /**
     * Lets a reader into a channel.
     *
     * @throws Problem {@code channel-not-found} if the user may not read there
     */
    public Admission read(UUID channelId, CurrentUser user) {
        return read(find(channelId, user), user, ChatProblem.CHANNEL_NOT_FOUND);
    }

    /**
     * Lets a reader in.
     *
     * @throws Problem the given one, if the user may not read there
     */
    public Admission read(ChannelPlace place, CurrentUser user, ChatProblem notFound) {
        return admit(place, user, _ -> true, notFound);
    }

    /**
     * Lets one in who has a permission.
     *
     * @throws Problem {@code channel-not-found} if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but lacks the permission
     */
    public Admission write(UUID channelId, CurrentUser user, Permission permission) {
        return write(find(channelId, user), user, permission, ChatProblem.CHANNEL_NOT_FOUND);
    }

    /**
     * Lets one in who has a permission.
     *
     * @throws Problem the given one, if the user may not read there
     * @throws Problem {@code permission-denied} if the user may read there, but lacks the permission
     */
    public Admission write(ChannelPlace place, CurrentUser user, Permission permission, ChatProblem notFound) {
        Admission admission = admit(place, user, access -> access.can(permission), notFound);
        knownUsers.remember(user);
        return admission.require(permission);
    }

    /**
     * Lets one in who makes something new in an organization.
     *
     * @throws Problem {@code organization-not-found} if the user may not know of it
     * @throws Problem {@code permission-denied} if the user lacks the permission
     */
    public OrgAccess writeInOrganization(UUID orgId, CurrentUser user, Permission permission) {
        OrgAccess access = directory.accessOf(orgId, Viewer.of(user));
        access.require(permission);
        knownUsers.remember(user);
        return access;
    }

    /**
     * Lets a bot in where it was put, whoever asks for it.
     *
     * @throws Problem the given one, if the channel or its organization is gone
     * @throws Problem {@code organization-read-only} until the organization pays
     */
    public Admission bot(UUID channelId, CurrentUser bot, ChatProblem notFound) {
        ChannelPlace place = find(channelId, bot);
        OrgAccess copied = place.copied();
        if (copied == null) throw notFound.exception();
        copied.requireWritable();
        return new Admission(place, null).requireIn();
    }

    private ChannelPlace find(UUID channelId, CurrentUser user) {
        return jdbc.sql(CHANNEL)
                .param("channel", channelId)
                .param("viewer", user.id())
                .query((row, _) -> ChannelPlace.of(row))
                .optional()
                .orElseThrow(ChatProblem.CHANNEL_NOT_FOUND::exception);
    }

    private Admission admit(ChannelPlace place, CurrentUser user, Predicate<OrgAccess> enough, ChatProblem notFound) {
        if (place.orgId() == null) {
            if (!place.member()) throw notFound.exception();
            return new Admission(place, null);
        }
        OrgAccess copied = there(place, place.copied());
        if (copied != null && place.isOpenTo(copied) && enough.test(copied)) return new Admission(place, copied);
        OrgAccess asked = Optional.ofNullable(there(place, ask(place.orgId(), user)))
                .filter(place::isOpenTo)
                .orElseThrow(notFound::exception);
        return new Admission(place, asked);
    }

    private static @Nullable OrgAccess there(ChannelPlace place, @Nullable OrgAccess access) {
        return access == null ? null : access.in(List.of(place.channelId()));
    }

    private @Nullable OrgAccess ask(UUID orgId, CurrentUser user) {
        try {
            return directory.accessOf(orgId, Viewer.of(user));
        } catch (Problem hidden) {
            if (!hidden.is(AccessProblem.ORGANIZATION_NOT_FOUND)) throw hidden;
            // A stranger must not learn from another problem that there is something in a private organization.
            return null;
        }
    }
}
