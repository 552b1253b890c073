package io.parley.identity.account;

import io.parley.identity.token.TokenSubject;
import io.parley.security.UserSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    @Column
    private String email;

    @Column
    private String username;

    @Column
    private String displayName;

    @Column
    private @Nullable String avatarUrl;

    @Column
    private @Nullable UUID avatarFileId;

    @Column
    private @Nullable UUID coverFileId;

    @Embedded
    private @Nullable About about;

    @Embedded
    private Privacy privacy;

    @Column
    private @Nullable String passwordHash;

    @Column
    private @Nullable Instant emailVerifiedAt;

    @Column
    private @Nullable Instant usernameChangedAt;

    @Column
    private @Nullable Instant deactivatedAt;

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    /** For JPA. */
    protected Account() {}

    Account(UUID id, OpenAccountCommand command, Instant now) {
        this.id = id;
        this.email = command.email();
        this.username = command.username();
        this.displayName = command.displayName();
        this.privacy = Privacy.USUAL;
        this.passwordHash = command.passwordHash();
        this.createdAt = now;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public UserSummary summary() {
        return new UserSummary(id, username, displayName, avatarUrl);
    }

    public TokenSubject subjectOf(UUID sessionId) {
        return new TokenSubject(id, sessionId, username, displayName, avatarUrl);
    }

    /** Whether it was not verified before. */
    public boolean verifyEmail(Instant now) {
        if (emailVerifiedAt != null) return false;
        emailVerifiedAt = now;
        updatedAt = now;
        return true;
    }

    /** To an address that is proved to be the owner's. */
    public void moveTo(String newEmail, Instant now) {
        email = newEmail;
        emailVerifiedAt = now;
        updatedAt = now;
    }

    public void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        updatedAt = now;
    }

    public void deactivate(Instant now) {
        deactivatedAt = now;
        updatedAt = now;
    }

    public void reactivate(Instant now) {
        deactivatedAt = null;
        updatedAt = now;
    }

    public boolean isDeactivated() {
        return deactivatedAt != null;
    }

    public boolean isVerified() {
        return emailVerifiedAt != null;
    }

    public String email() {
        return email;
    }

    /** What everybody knows of its owner. */
    public List<String> names() {
        return List.of(username, email);
    }

    /** Does nothing if it is the same. */
    public void present(Profile profile, Instant now) {
        if (profile.equals(profile())) return;
        displayName = profile.displayName();
        avatarFileId = profile.pictures().avatarFileId();
        avatarUrl = profile.pictures().avatarUrl();
        coverFileId = profile.pictures().coverFileId();
        about = profile.about();
        privacy = profile.privacy();
        updatedAt = now;
    }

    public Profile profile() {
        return new Profile(
                displayName,
                new Pictures(avatarFileId, avatarUrl, coverFileId),
                Objects.requireNonNullElse(about, About.NOTHING),
                privacy);
    }

    void rename(String newUsername, Instant now) {
        username = newUsername;
        usernameChangedAt = now;
        updatedAt = now;
    }

    boolean wasRenamedSince(Instant time) {
        return usernameChangedAt != null && usernameChangedAt.isAfter(time);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String avatarUrl() {
        return avatarUrl;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
