package io.parley.identity.skill;

/**
 * A skill, as the caller sees it.
 *
 * @param endorsementCount how many say that it is true
 */
public record SkillView(String name, int endorsementCount, boolean endorsedByMe) {}
