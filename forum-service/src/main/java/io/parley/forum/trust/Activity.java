package io.parley.forum.trust;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What somebody did in the forums of an organization, or what it takes.
 *
 * @param days on which they read or wrote
 * @param topicsRead topics that they entered
 * @param postsRead posts that they read
 * @param postsWritten posts of theirs that are there
 * @param votesReceived votes for these
 */
@Schema(name = "TrustActivityView")
record Activity(int days, int topicsRead, int postsRead, int postsWritten, int votesReceived) {

    private static final Activity BASIC = new Activity(1, 5, 30, 0, 0);
    private static final Activity MEMBER = new Activity(15, 20, 100, 3, 1);
    private static final Activity REGULAR = new Activity(50, 100, 500, 10, 20);

    /** What this level takes: 1 to 3, for the next one is given by moderators alone. */
    static Activity neededFor(int level) {
        return switch (level) {
            case 1 -> BASIC;
            case 2 -> MEMBER;
            case 3 -> REGULAR;
            default -> throw new IllegalArgumentException("Nothing leads to level " + level);
        };
    }

    /** The level that one has earned by it. */
    int level() {
        int level = 0;
        while (level < TrustLevels.MOST_EARNED && isEnoughFor(level + 1)) level++;
        return level;
    }

    private boolean isEnoughFor(int level) {
        Activity needed = neededFor(level);
        return days >= needed.days
                && topicsRead >= needed.topicsRead
                && postsRead >= needed.postsRead
                && postsWritten >= needed.postsWritten
                && votesReceived >= needed.votesReceived;
    }
}
