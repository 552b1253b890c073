package io.parley.forum.badge;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue. Keys are stored and told to others, and never change. */
enum Badge {
    FIRST_TOPIC("first-topic", BadgeGroup.BRONZE, BadgeRule.TOPICS_OPENED, 1),
    FIRST_POST("first-post", BadgeGroup.BRONZE, BadgeRule.REPLIES_WRITTEN, 1),
    WELCOME("welcome", BadgeGroup.BRONZE, BadgeRule.VOTES_RECEIVED, 1),
    FIRST_SOLUTION("first-solution", BadgeGroup.BRONZE, BadgeRule.SOLUTIONS, 1),
    BASIC("basic", BadgeGroup.BRONZE, BadgeRule.TRUST_LEVEL, 1),
    NICE_ANSWER("nice-answer", BadgeGroup.BRONZE, BadgeRule.ANSWER_SCORE, 10),
    NICE_TOPIC("nice-topic", BadgeGroup.BRONZE, BadgeRule.TOPIC_SCORE, 10),
    POPULAR_TOPIC("popular-topic", BadgeGroup.BRONZE, BadgeRule.TOPIC_VIEWS, 1_000),
    MEMBER("member", BadgeGroup.SILVER, BadgeRule.TRUST_LEVEL, 2),
    PROBLEM_SOLVER("problem-solver", BadgeGroup.SILVER, BadgeRule.SOLUTIONS, 10),
    BOUNTY_HUNTER("bounty-hunter", BadgeGroup.SILVER, BadgeRule.BOUNTIES_WON, 1),
    GOOD_ANSWER("good-answer", BadgeGroup.SILVER, BadgeRule.ANSWER_SCORE, 25),
    GOOD_TOPIC("good-topic", BadgeGroup.SILVER, BadgeRule.TOPIC_SCORE, 25),
    NOTABLE_TOPIC("notable-topic", BadgeGroup.SILVER, BadgeRule.TOPIC_VIEWS, 2_500),
    REGULAR("regular", BadgeGroup.GOLD, BadgeRule.TRUST_LEVEL, 3),
    GREAT_ANSWER("great-answer", BadgeGroup.GOLD, BadgeRule.ANSWER_SCORE, 100),
    GREAT_TOPIC("great-topic", BadgeGroup.GOLD, BadgeRule.TOPIC_SCORE, 100),
    FAMOUS_TOPIC("famous-topic", BadgeGroup.GOLD, BadgeRule.TOPIC_VIEWS, 10_000);

    private final String key;
    private final BadgeGroup group;
    private final BadgeRule rule;
    private final int least;

    Badge(String key, BadgeGroup group, BadgeRule rule, int least) {
        this.key = key;
        this.group = group;
        this.rule = rule;
        this.least = least;
    }

    String key() {
        return key;
    }

    BadgeGroup group() {
        return group;
    }

    BadgeRule rule() {
        return rule;
    }

    int least() {
        return least;
    }

    static Set<Badge> of(BadgeRule rule) {
        return Arrays.stream(values())
                .filter(badge -> badge.rule == rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Badge.class)));
    }

    /** Empty for one that a later release gave. */
    static Optional<Badge> ofKey(String key) {
        return Arrays.stream(values()).filter(badge -> badge.key.equals(key)).findFirst();
    }
}
