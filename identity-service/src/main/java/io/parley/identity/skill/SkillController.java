package io.parley.identity.skill;

import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Professional profile")
class SkillController {

    private final AddSkill addSkill;
    private final EndorseSkill endorseSkill;
    private final Skills skills;

    SkillController(AddSkill addSkill, EndorseSkill endorseSkill, Skills skills) {
        this.addSkill = addSkill;
        this.endorseSkill = endorseSkill;
        this.skills = skills;
    }

    @PutMapping("/me/skills/{skill}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a skill to the caller's profile", description = "50 at most, of 50 characters each.")
    void add(@PathVariable @Written(max = 50) String skill, CurrentUser user) {
        addSkill.handle(user.id(), skill);
    }

    @DeleteMapping("/me/skills/{skill}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a skill, and its endorsements with it")
    void remove(@PathVariable String skill, CurrentUser user) {
        skills.remove(user.id(), skill);
    }

    @PutMapping("/{userId}/skills/{skill}/endorsement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that someone has a skill")
    void endorse(@PathVariable UUID userId, @PathVariable String skill, CurrentUser user) {
        endorseSkill.handle(userId, skill, user);
    }

    @DeleteMapping("/{userId}/skills/{skill}/endorsement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say so no longer")
    void withdraw(@PathVariable UUID userId, @PathVariable String skill, CurrentUser user) {
        skills.withdraw(userId, skill, user.id());
    }
}
