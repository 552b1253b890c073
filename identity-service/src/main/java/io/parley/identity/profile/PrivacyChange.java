package io.parley.identity.profile;

import io.parley.identity.account.Audience;
import io.parley.identity.account.Privacy;
import org.jspecify.annotations.Nullable;

/** Who sees a field from now on. */
record PrivacyChange(
        @Nullable Audience bio,
        @Nullable Audience location,
        @Nullable Audience website,
        @Nullable Audience birthDate,
        @Nullable Audience experience,
        @Nullable Audience education,
        @Nullable Audience skills,
        @Nullable Audience reputation) {

    Privacy onto(Privacy now) {
        return new Privacy(
                or(bio, now.bioAudience()),
                or(location, now.locationAudience()),
                or(website, now.websiteAudience()),
                or(birthDate, now.birthDateAudience()),
                or(experience, now.experienceAudience()),
                or(education, now.educationAudience()),
                or(skills, now.skillsAudience()),
                or(reputation, now.reputationAudience()));
    }

    private static Audience or(@Nullable Audience change, Audience now) {
        return change == null ? now : change;
    }
}
