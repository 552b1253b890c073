package io.parley.identity.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.identity.account.About;
import io.parley.identity.account.Account;
import io.parley.identity.account.Pictures;
import io.parley.identity.account.Privacy;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MyProfile(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID avatarFileId,
        @Nullable String avatarUrl,
        @Nullable UUID coverFileId,
        @Nullable URI coverUrl,
        @Nullable String bio,
        @Nullable String location,
        @Nullable String website,
        @Nullable LocalDate birthDate,
        @Nullable String locale,
        @Nullable String timezone,
        Privacy privacy,
        String email,
        boolean emailVerified,
        Instant createdAt,
        @JsonIgnore long version) {

    static MyProfile of(Account account, @Nullable URI coverUrl) {
        Pictures pictures = account.profile().pictures();
        About about = account.profile().about();
        return new MyProfile(
                account.id(),
                account.username(),
                account.displayName(),
                pictures.avatarFileId(),
                pictures.avatarUrl(),
                pictures.coverFileId(),
                coverUrl,
                about.bio(),
                about.location(),
                about.website(),
                about.birthDate(),
                about.locale(),
                about.timezone(),
                account.profile().privacy(),
                account.email(),
                account.isVerified(),
                account.createdAt(),
                account.version());
    }
}
