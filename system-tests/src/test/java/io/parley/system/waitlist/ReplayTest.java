package io.parley.system.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReplayTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Told> story = new ArrayList<>();

    @Test
    void aFairStoryHasNoFault() {
        aFairStory();

        Replay replay = Replay.of(story);

        assertThat(replay.faults()).isEmpty();
        assertThat(replay.promotions()).isEqualTo(1);
        assertThat(replay.answers().get("pair")).isEqualTo(new Answered("waitlisted", 1));
        assertThat(replay.answers()).doesNotContainKey("ada");
    }

    @Test
    void whoeverComesBeyondTheCapacityIsAFault() {
        capacity(1);
        changed("ada", "going", 0, 1, 0);
        changed("bob", "going", 0, 2, 0);

        assertThat(Replay.of(story).faults()).singleElement().asString().contains("2 people come to 1");
    }

    @Test
    void whoeverIsServedBeforeAnotherWhoFitsIsAFault() {
        capacity(1);
        changed("ada", "going", 0, 1, 0);
        changed("bob", "waitlisted", 0, 1, 1);
        changed("cyd", "waitlisted", 0, 1, 2);
        promoted("cyd");
        changed("ada", null, 0, 1, 1);

        assertThat(Replay.of(story).faults()).singleElement().asString().contains("before another");
    }

    @Test
    void whoeverIsPassedOverTwiceIsAFault() {
        aFairStory();
        changed("dan", "waitlisted", 0, 1, 2);
        promoted("dan");
        changed("cyd", null, 0, 1, 1);

        assertThat(Replay.of(story).faults()).singleElement().asString().contains("second time");
    }

    @Test
    void aPlaceThatIsKeptFromOneWhoWaitsIsAFault() {
        capacity(1);
        changed("ada", "going", 0, 1, 0);
        changed("bob", "waitlisted", 0, 1, 1);
        changed("ada", null, 0, 0, 1);

        assertThat(Replay.of(story).faults()).singleElement().asString().contains("leaves places free");
    }

    @Test
    void whatIsMissingInAStoryIsAFault() {
        aFairStory();
        story.remove(1);

        assertThat(Replay.of(story).faults()).isNotEmpty();
    }

    @Test
    void eachAnswerIsToldOnce() {
        aFairStory();
        Answered going = new Answered("going", 0);

        assertThat(OneStory.faults("ada", List.of(going, going, Answered.NOT), story))
                .isEmpty();
        assertThat(OneStory.faults("cyd", List.of(new Answered("waitlisted", 0), going), story))
                .isEmpty();
        assertThat(OneStory.faults("ada", List.of(going), story)).hasSize(1);
        assertThat(OneStory.faults("ada", List.of(going, new Answered("declined", 0)), story))
                .isNotEmpty();
    }

    // Of two places one becomes free: a pair is too large for it, and a single person gets it.
    private void aFairStory() {
        capacity(2);
        changed("ada", "going", 0, 1, 0);
        changed("bob", "going", 0, 2, 0);
        changed("pair", "waitlisted", 1, 2, 1);
        changed("cyd", "waitlisted", 0, 2, 2);
        promoted("cyd");
        changed("ada", null, 0, 2, 1);
        changed("bob", "declined", 0, 1, 1);
    }

    private void capacity(int capacity) {
        ObjectNode payload = JSON.createObjectNode();
        payload.putObject("details").put("capacity", capacity);
        tell("event-changed", payload);
    }

    private void promoted(String user) {
        tell("waitlist-promoted", JSON.createObjectNode().put("userId", user));
    }

    private void changed(String user, @Nullable String status, int guests, int going, int waiting) {
        ObjectNode payload = JSON.createObjectNode()
                .put("userId", user)
                .put("status", status)
                .put("guests", guests)
                .put("goingCount", going)
                .put("waitlistCount", waiting);
        tell("rsvp-changed", payload);
    }

    private void tell(String kind, ObjectNode payload) {
        story.add(new Told(story.size() + 1, "event." + kind + ".v1", payload));
    }
}
