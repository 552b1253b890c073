package io.parley.org.organization;

import io.parley.org.profile.Branding;
import io.parley.org.profile.Profile;
import io.parley.org.profile.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of what changes: enough for the audit log, and not what people wrote. */
final class OrganizationChanges {

    private final List<String> names = new ArrayList<>();

    private OrganizationChanges() {}

    static List<String> between(Organization now, Profile profile, Branding branding, Settings settings) {
        Profile before = now.profile();
        return new OrganizationChanges()
                .compare("slug", before.slug(), profile.slug())
                .compare("name", before.name(), profile.name())
                .compare("description", before.description(), profile.description())
                .compare("category", before.category(), profile.category())
                .compare("visibility", before.visibility(), profile.visibility())
                .compare("branding", now.branding(), branding)
                .compare("settings", now.settings(), settings)
                .names;
    }

    private OrganizationChanges compare(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) names.add(name);
        return this;
    }
}
