package io.parley.identity.account;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.Files;
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
    Pictures changed(Account account, ChangeProfileCommand command) {
        Pictures now = account.pictures();
        UUID avatar = Given.applied(command.avatarFileId(), now.avatarFileId());
        UUID cover = Given.applied(command.coverFileId(), now.coverFileId());
        String avatarUrl = command.avatarFileId() == null ? now.avatarUrl() : avatarUrl(account.id(), avatar);
        Pictures changed = new Pictures(avatar, avatarUrl, cover);
        if (!changed.equals(now)) files.use(account.id(), wanted(changed), FilePlace.user(account.id()), account.id());
        return changed;
    }

    /** A fresh address of a person's cover. */
    @Nullable
    URI coverUrl(UUID userId, @Nullable UUID coverFileId) {
        if (coverFileId == null) return null;
        return files.of(userId).stream()
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
