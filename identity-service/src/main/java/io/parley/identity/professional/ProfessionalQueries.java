package io.parley.identity.professional;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.account.Audience;
import io.parley.identity.account.Privacy;
import io.parley.identity.career.CareerEntries;
import io.parley.identity.career.CareerEntry;
import io.parley.identity.career.CareerKind;
import io.parley.identity.career.EducationView;
import io.parley.identity.career.ExperienceView;
import io.parley.identity.profile.Standing;
import io.parley.identity.profile.Standings;
import io.parley.identity.skill.SkillView;
import io.parley.identity.skill.Skills;
import io.parley.security.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ProfessionalQueries {

    private final Accounts accounts;
    private final Standings standings;
    private final CareerEntries entries;
    private final Skills skills;

    ProfessionalQueries(Accounts accounts, Standings standings, CareerEntries entries, Skills skills) {
        this.accounts = accounts;
        this.standings = standings;
        this.entries = entries;
        this.skills = skills;
    }

    ProfessionalView of(String username, Viewer viewer) {
        Account account = accounts.findByUsername(username)
                .filter(found -> !found.isDeactivated())
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        Privacy privacy = account.profile().privacy();
        Standing standing = standings.of(account.id(), viewer);
        List<SkillView> shownSkills = standing.isAmong(privacy.skillsAudience())
                ? skills.of(account.id(), viewer.id().orElse(null))
                : List.of();
        return new ProfessionalView(
                entries(account.id(), CareerKind.EXPERIENCE, standing, privacy.experienceAudience()).stream()
                        .map(ExperienceView::of)
                        .toList(),
                entries(account.id(), CareerKind.EDUCATION, standing, privacy.educationAudience()).stream()
                        .map(EducationView::of)
                        .toList(),
                shownSkills);
    }

    private List<CareerEntry> entries(UUID userId, CareerKind kind, Standing standing, Audience audience) {
        return standing.isAmong(audience) ? entries.all(userId, kind) : List.of();
    }
}
