package io.parley.identity.professional;

import io.parley.identity.career.EducationView;
import io.parley.identity.career.ExperienceView;
import io.parley.identity.skill.SkillView;
import java.util.List;

/** What the caller may not see is empty. */
record ProfessionalView(List<ExperienceView> experience, List<EducationView> education, List<SkillView> skills) {}
