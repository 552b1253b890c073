package io.parley.identity.profile;

import static io.parley.web.patch.Given.applied;

import io.parley.identity.account.About;
import io.parley.identity.account.Login;
import io.parley.identity.account.Privacy;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.problem.CommonProblem;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is; what is null, or nothing but spaces, is removed. */
record ProfileRequest(
        @Nullable @Pattern(regexp = Login.USERNAME) String username,
        @Nullable @Written(max = 80) String displayName,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        Given<String> bio,

        @Nullable @Written(max = 100, blank = true) Given<String> location,

        @Nullable @Size(max = 300) @Pattern(regexp = WEBSITE)
        Given<String> website,

        @Nullable @Past Given<LocalDate> birthDate,
        @Nullable @Size(max = 35) @Pattern(regexp = LOCALE) Given<String> locale,
        @Nullable Given<String> timezone,
        @Nullable Given<UUID> avatarFileId,
        @Nullable Given<UUID> coverFileId,
        @Nullable PrivacyChange privacy) {

    private static final String WEBSITE = "https?://[^\\s\\p{C}/?#@\\\\]+([/?#][^\\s\\p{C}]*)?";
    private static final String LOCALE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    ChangeProfileCommand toCommand(UUID userId, IfMatch ifMatch) {
        if (birthDate != null && birthDate.value() != null && birthDate.value().isBefore(EARLIEST))
            throw CommonProblem.INVALID_REQUEST.at("/birthDate", "must be after 1899");
        if (timezone != null && timezone.value() != null && !isZone(timezone.value()))
            throw CommonProblem.INVALID_REQUEST.at("/timezone", "must be an IANA name, such as Europe/Vienna");
        return new ChangeProfileCommand(userId, this, ifMatch);
    }

    String displayNameOr(String now) {
        return displayName == null ? now : displayName.strip();
    }

    About onto(About now) {
        return new About(
                Texts.orNull(applied(bio, now.bio())),
                Texts.orNull(applied(location, now.location())),
                applied(website, now.website()),
                applied(birthDate, now.birthDate()),
                applied(locale, now.locale()),
                applied(timezone, now.timezone()));
    }

    Privacy onto(Privacy now) {
        return privacy == null ? now : privacy.onto(now);
    }

    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }
}
