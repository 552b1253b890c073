package io.parley.system.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.demo.Community.Bookmark;
import io.parley.system.demo.Community.Contribution;
import io.parley.system.demo.Community.Gathering;
import io.parley.system.demo.Community.Member;
import io.parley.system.demo.Community.Reply;
import io.parley.system.demo.Community.Subscription;
import io.parley.system.demo.Community.Topic;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommunityTest {

    private final Community community = Community.load();

    @Test
    void hasThirtyMembersFiveForumsAndTwoHundredPosts() {
        assertThat(community.members()).hasSize(30);
        assertThat(community.forums()).hasSize(5);
        assertThat(community.postCount()).isEqualTo(200);
    }

    @Test
    void thoseWhoCanBeTriedTellOfThemselves() {
        assertThat(community.members())
                .filteredOn(
                        member -> Set.of("rosalind", "tomasz", "mei", "quinn").contains(member.username()))
                .hasSize(4)
                .allSatisfy(member -> assertThat(member.about()).containsKeys("bio", "location"));
    }

    @Test
    void onlyMembersSpeak() {
        Set<String> members = community.members().stream().map(Member::username).collect(Collectors.toSet());
        assertThat(community.topics().stream()
                        .flatMap(topic -> topic.contributions().stream())
                        .map(Contribution::author))
                .isSubsetOf(members);
    }

    @Test
    void nobodyVotesForWhatTheyWroteAndAnswersSolveQuestions() {
        assertThat(community.topics())
                .allSatisfy(topic -> topic.votes()
                        .forEach((number, voters) -> assertThat(voters)
                                .doesNotHaveDuplicates()
                                .doesNotContain(
                                        topic.contributions().get(number - 1).author())));
        assertThat(community.topics().stream().filter(topic -> topic.solution() != null))
                .isNotEmpty()
                .allSatisfy(topic -> {
                    assertThat(topic.forum()).isEqualTo("help");
                    assertThat(topic.solution()).isBetween(2, topic.posts().size());
                });
    }

    @Test
    void onlyMembersVoteAndKeepWhatIsThere() {
        Set<String> members = community.members().stream().map(Member::username).collect(Collectors.toSet());
        Set<String> topics = community.topics().stream().map(Topic::title).collect(Collectors.toSet());
        assertThat(community.polls()).allSatisfy(poll -> {
            assertThat(poll.ballots().keySet()).isSubsetOf(members);
            assertThat(poll.topic()).isIn(topics);
        });
        assertThat(community.follows()).allSatisfy(follow -> {
            assertThat(members).contains(follow.member()).containsAll(follow.people());
            assertThat(follow.people()).doesNotContain(follow.member());
        });
        assertThat(community.bookmarks()).extracting(Bookmark::member).isSubsetOf(members);
        assertThat(community.bookmarks()).extracting(Bookmark::topic).isSubsetOf(topics);
        assertThat(community.subscriptions()).extracting(Subscription::member).isSubsetOf(members);
    }

    @Test
    void onlyThoseWithAHigherRoleAnnounce() {
        Set<String> leaders = community.members().stream()
                .filter(member -> member.role() != null)
                .map(Member::username)
                .collect(Collectors.toSet());
        assertThat(community.topics().stream()
                        .filter(topic -> topic.forum().equals("announcements"))
                        .map(topic -> topic.contributions().getFirst().author()))
                .isSubsetOf(leaders);
    }

    @Test
    void onlyMembersComeToEventsAndEachAnswersOnce() {
        Set<String> members = community.members().stream().map(Member::username).collect(Collectors.toSet());
        assertThat(community.events()).extracting(Gathering::host).isSubsetOf(members);
        assertThat(community.events())
                .allSatisfy(event -> assertThat(event.replies())
                        .extracting(Reply::author)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(members));
    }

    @Test
    void eventsAreOverComingRepeatedAndFull() {
        assertThat(community.events()).anyMatch(event -> event.day() < 0 && event.recurrence() == null);
        assertThat(community.events()).anyMatch(event -> event.recurrence() != null);
        assertThat(community.events()).anyMatch(CommunityTest::hasAWaitlist);
        assertThat(community.events()).anyMatch(event -> event.price() != null);
        assertThat(community.events()).anyMatch(event -> event.coordinates() != null);
    }

    private static boolean hasAWaitlist(Gathering event) {
        int wanted = event.replies().stream()
                .filter(reply -> reply.status().equals("going"))
                .mapToInt(reply -> 1 + reply.guests())
                .sum();
        return event.capacity() != null && wanted > event.capacity();
    }
}
