package io.parley.identity.profile;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.identity.account.Account;
import io.parley.identity.account.Pictures;
import io.parley.web.patch.Given;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files that a person shows. */
@Component
class ProfilePictures {

    private final Files files;
    private final String publicUrl;

    ProfilePictures(Files files, @Value("${parley.urls.public}") String publicUrl) {
        this.files = files;
        this.publicUrl = publicUrl;
    }

    /** @throws Problem {@code invalid-request} for a file that this person may not use */
    Pictures changed(Account account, ProfileRequest change) {
        Pictures now = account.profile().pictures();
        UUID avatar = Given.applied(change.avatarFileId(), now.avatarFileId());
        UUID cover = Given.applied(change.coverFileId(), now.coverFileId());
        String avatarUrl = change.avatarFileId() == null ? now.avatarUrl() : avatarUrl(account.id(), avatar);
        Pictures changed = new Pictures(avatar, avatarUrl, cover);
        if (!changed.equals(now)) files.use(account.id(), wanted(changed), FilePlace.user(account.id()), account.id());
        return changed;
    }

    /** A fresh address of a person's cover. */
    @Nullable
    URI coverUrl(Account account) {
        UUID coverFileId = account.profile().pictures().coverFileId();
        if (coverFileId == null) return null;
        return files.of(account.id()).stream()
                .filter(file -> file.id().equals(coverFileId))
                .map(FileView::url)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String avatarUrl(UUID userId, @Nullable UUID fileId) {
        return fileId == null ? null : "%s/api/v1/users/%s/avatar/%s".formatted(publicUrl, userId, fileId);
    }

    private static SequencedMap<String, UUID> wanted(Pictures pictures) {
        SequencedMap<String, UUID> wanted = new LinkedHashMap<>();
        if (pictures.avatarFileId() != null) wanted.put("/avatarFileId", pictures.avatarFileId());
        if (pictures.coverFileId() != null) wanted.put("/coverFileId", pictures.coverFileId());
        return wanted;
    }
}
