package io.parley.identity.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who sees which field of a profile. */
@Embeddable
public record Privacy(
        @JsonProperty("bio") @Column(name = "bio_audience") @Enumerated(EnumType.STRING)
        Audience bioAudience,

        @JsonProperty("location") @Column(name = "location_audience") @Enumerated(EnumType.STRING)
        Audience locationAudience,

        @JsonProperty("website") @Column(name = "website_audience") @Enumerated(EnumType.STRING)
        Audience websiteAudience,

        @JsonProperty("birthDate") @Column(name = "birth_date_audience") @Enumerated(EnumType.STRING)
        Audience birthDateAudience,

        @JsonProperty("experience") @Column(name = "experience_audience") @Enumerated(EnumType.STRING)
        Audience experienceAudience,

        @JsonProperty("education") @Column(name = "education_audience") @Enumerated(EnumType.STRING)
        Audience educationAudience,

        @JsonProperty("skills") @Column(name = "skills_audience") @Enumerated(EnumType.STRING)
        Audience skillsAudience,

        @JsonProperty("reputation") @Column(name = "reputation_audience") @Enumerated(EnumType.STRING)
        Audience reputationAudience) {

    static final Privacy USUAL = new Privacy(
            Audience.PUBLIC,
            Audience.PUBLIC,
            Audience.PUBLIC,
            Audience.PRIVATE,
            Audience.PUBLIC,
            Audience.PUBLIC,
            Audience.PUBLIC,
            Audience.PUBLIC);
}
