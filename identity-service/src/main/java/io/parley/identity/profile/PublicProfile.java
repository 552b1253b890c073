package io.parley.identity.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.identity.account.About;
import io.parley.identity.account.Account;
import io.parley.identity.account.Audience;
import io.parley.identity.account.Privacy;
import io.parley.identity.reputation.ProfileBadgeView;
import io.parley.identity.reputation.Reputations;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the caller sees them. What is not told, or not for the caller, is null.
 *
 * @param reputation in all organizations that everybody may read
 * @param badges earned there, gold first
 * @param relation null for callers that are not signed in, and for oneself
 */
record PublicProfile(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        @Nullable URI coverUrl,
        @Nullable String bio,
        @Nullable String location,
        @Nullable String website,
        @Nullable LocalDate birthDate,
        int followerCount,
        int followingCount,
        int connectionCount,
        @Nullable Integer reputation,
        @Nullable List<ProfileBadgeView> badges,
        @Nullable RelationView relation,
        @JsonIgnore long version) {

    static PublicProfile of(Account account, @Nullable URI coverUrl, Standing viewer, Reputations reputations) {
        About about = account.profile().about();
        Privacy privacy = account.profile().privacy();
        boolean showsReputation = viewer.isAmong(privacy.reputationAudience());
        return new PublicProfile(
                account.id(),
                account.username(),
                account.displayName(),
                account.avatarUrl(),
                coverUrl,
                shown(about.bio(), privacy.bioAudience(), viewer),
                shown(about.location(), privacy.locationAudience(), viewer),
                shown(about.website(), privacy.websiteAudience(), viewer),
                shown(about.birthDate(), privacy.birthDateAudience(), viewer),
                viewer.followerCount(),
                viewer.followingCount(),
                viewer.connectionCount(),
                showsReputation ? reputations.totalOf(account.id()) : null,
                showsReputation ? reputations.badgesOf(account.id()) : null,
                viewer.relation(),
                account.version());
    }

    /** Others see other things, and counts change without the account. */
    @JsonIgnore
    String etag() {
        return "\"v%d-%08x\"".formatted(version, hashCode());
    }

    private static <T> @Nullable T shown(@Nullable T field, Audience audience, Standing viewer) {
        return viewer.isAmong(audience) ? field : null;
    }
}
