package io.parley.org.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.profile.Branding;
import io.parley.org.profile.DefaultRole;
import io.parley.org.profile.Profile;
import io.parley.org.profile.Settings;
import io.parley.org.profile.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private static final UUID FOUNDER = new UUID(9, 9);
    private static final Profile PROFILE = new Profile("chess", "Chess", "We play", null, Visibility.PUBLIC);

    @Test
    void startsUnbranded() {
        Organization organization = organization();

        assertThat(organization.memberLimit()).isEqualTo(50);
        assertThat(organization.branding()).isEqualTo(new Branding(null, null, null, null));
        assertThat(organization.settings()).isEqualTo(new Settings(DefaultRole.MEMBER, null));
        assertThat(organization.wasCreatedBy(FOUNDER)).isTrue();
        assertThat(organization.wasCreatedBy(new UUID(8, 8))).isFalse();
    }

    @Test
    void takesANewProfile() {
        Organization organization = organization();
        Profile other = new Profile("go", "Go", null, "games", Visibility.PRIVATE);

        organization.present(other);

        assertThat(organization.profile()).isEqualTo(other);
    }

    @Test
    void onlyNamesOfWhatChangedAreTold() {
        Organization organization = organization();
        Profile renamed = new Profile("chess", "Chess Club", null, null, Visibility.PUBLIC);
        Branding blue = new Branding(null, "#0000ff", null, null);

        assertThat(OrganizationChanges.between(organization, renamed, blue, organization.settings()))
                .containsExactly("name", "description", "branding");
    }

    @Test
    void whatIsArchivedOrDeletedMayComeBack() {
        Organization organization = organization();

        organization.archive(Instant.EPOCH);
        assertThat(organization.changed().archivedAt()).isEqualTo(Instant.EPOCH);
        organization.delete(Instant.EPOCH);
        assertThat(organization.isDeleted()).isTrue();

        organization.restore(Instant.EPOCH);
        assertThat(organization.isDeleted()).isFalse();
        assertThat(organization.isArchived()).isTrue();
        organization.unarchive(Instant.EPOCH);
        assertThat(organization.changed().archivedAt()).isNull();
    }

    private static Organization organization() {
        return new Organization(new UUID(1, 1), PROFILE, 50, FOUNDER, Instant.EPOCH);
    }
}
