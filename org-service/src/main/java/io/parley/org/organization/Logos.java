package io.parley.org.organization;

import io.parley.files.FilePlace;
import io.parley.files.Files;
import io.parley.org.profile.Branding;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file that an organization shows. */
@Component
class Logos {

    private final Files files;

    Logos(Files files) {
        this.files = files;
    }

    /** @throws Problem {@code invalid-request} for a file that this person may not use */
    void change(Organization organization, Branding changed, UUID userId) {
        UUID logo = changed.logoFileId();
        if (Objects.equals(logo, organization.branding().logoFileId())) return;
        SequencedMap<String, UUID> wanted = new LinkedHashMap<>();
        if (logo != null) wanted.put("/branding/logoFileId", logo);
        files.use(organization.id(), wanted, FilePlace.organization(organization.id()), userId);
    }
}
