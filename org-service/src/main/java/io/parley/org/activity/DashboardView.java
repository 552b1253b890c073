package io.parley.org.activity;

import io.parley.org.directory.OrganizationView;
import io.parley.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The home page of an organization. Days are by UTC; numbers count all content that is there, lists have what the caller may read.
 *
 * @param series a row for each of the last days, oldest first, with today
 * @param recentActivity the last ten
 * @param upcomingEvents the next five that aren't over; a series by its first time, since the calendar has its occurrences
 */
record DashboardView(
        OrganizationView organization,
        Stats stats,
        List<Day> series,
        List<ForumView> forums,
        List<ActivityView> recentActivity,
        List<UpcomingView> upcomingEvents,
        MemberStats memberStats) {

    /**
     * Numbers of now.
     *
     * @param activeDiscussions topics in which somebody wrote during the last days
     */
    record Stats(
            int memberCount,
            ActiveMembers activeMembers,
            long totalPosts,
            long activeDiscussions,
            long upcomingEvents,
            long sharedResources) {}

    /** How many members did something today, in the last 7 days and in the last 30 days. */
    record ActiveMembers(long day, long week, long month) {}

    record Day(LocalDate date, long posts, long messages, long newMembers, long activeMembers) {}

    record ForumView(
            UUID id,
            String name,
            String url,
            long topicCount,
            long postCount,
            @Nullable Instant lastPostAt) {}

    record UpcomingView(UUID id, String title, String url, Instant startsAt, Instant endsAt) {}

    record MemberStats(Map<Role, Long> byRole) {}
}
