package io.parley.forum.badge;

/**
 * A badge of the catalogue.
 *
 * @param badge its key
 * @param rule what counts for it
 * @param least how much of that it takes
 * @param repeatable whether each post can earn it; otherwise one has it once
 * @param holders how many people of the organization have it
 */
record BadgeView(String badge, BadgeGroup group, BadgeRule rule, int least, boolean repeatable, int holders) {

    static BadgeView of(Badge badge, int holders) {
        BadgeRule rule = badge.rule();
        return new BadgeView(badge.key(), badge.group(), rule, badge.least(), rule.isRepeatable(), holders);
    }
}
