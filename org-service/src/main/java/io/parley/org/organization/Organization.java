package io.parley.org.organization;

import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.org.profile.Branding;
import io.parley.org.profile.DefaultRole;
import io.parley.org.profile.Profile;
import io.parley.org.profile.Settings;
import io.parley.org.profile.Visibility;
import io.parley.security.tier.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization without its members: their number changes under the row's lock and not here. */
@Entity
@Table(name = "organization")
public class Organization {

    /** How long a deleted one can be brought back. */
    public static final Duration GRACE = Duration.ofDays(30);

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "category")
    private @Nullable String category;

    @Column(name = "visibility")
    private String visibility;

    @Column(name = "tier", updatable = false)
    private String tier;

    @Column(name = "entitled_limit", updatable = false)
    private @Nullable Integer entitledLimit;

    @Column(name = "member_limit", updatable = false)
    private @Nullable Integer memberLimit;

    @Column(name = "logo_file_id")
    private @Nullable UUID logoFileId;

    @Column(name = "primary_color")
    private @Nullable String primaryColor;

    @Column(name = "accent_color")
    private @Nullable String accentColor;

    @Column(name = "custom_css")
    private @Nullable String customCss;

    @Column(name = "default_role")
    private String defaultRole;

    @Column(name = "message_edit_minutes")
    private @Nullable Integer messageEditMinutes;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version
    private @Nullable Long version;

    protected Organization() {}

    Organization(UUID id, Profile profile, int memberLimit, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.slug = profile.slug();
        this.name = profile.name();
        this.description = profile.description();
        this.category = profile.category();
        this.visibility = profile.visibility().wire();
        this.tier = Tier.COMMUNITY.wire();
        this.entitledLimit = memberLimit;
        this.memberLimit = memberLimit;
        this.defaultRole = DefaultRole.MEMBER.wire();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    void present(Profile profile) {
        slug = profile.slug();
        name = profile.name();
        description = profile.description();
        category = profile.category();
        visibility = profile.visibility().wire();
    }

    void brand(Branding branding) {
        logoFileId = branding.logoFileId();
        primaryColor = branding.primaryColor();
        accentColor = branding.accentColor();
        customCss = branding.customCss();
    }

    void settle(Settings settings) {
        defaultRole = settings.defaultRole().wire();
        messageEditMinutes = settings.messageEditMinutes();
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    public void archive(Instant now) {
        archivedAt = now;
        updatedAt = now;
    }

    public void unarchive(Instant now) {
        archivedAt = null;
        updatedAt = now;
    }

    public OrganizationArchived delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
        return new OrganizationArchived(id);
    }

    public void restore(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    OrganizationCreated created() {
        return new OrganizationCreated(id, slug, name, visibility, memberLimit);
    }

    public OrganizationChanged changed() {
        return new OrganizationChanged(id, slug, name, visibility, memberLimit, archivedAt, messageEditMinutes);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    Tier tier() {
        return Tier.ofWire(tier);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean wasCreatedBy(UUID userId) {
        return createdBy.equals(userId);
    }

    UUID id() {
        return id;
    }

    Profile profile() {
        return new Profile(slug, name, description, category, Visibility.ofWire(visibility));
    }

    Branding branding() {
        return new Branding(logoFileId, primaryColor, accentColor, customCss);
    }

    Settings settings() {
        return new Settings(DefaultRole.ofWire(defaultRole), messageEditMinutes);
    }

    @Nullable
    Integer memberLimit() {
        return memberLimit;
    }

    public long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
