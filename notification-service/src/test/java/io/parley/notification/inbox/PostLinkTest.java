package io.parley.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostLinkTest {

    @Test
    void aLinkIsReadBackFromItsPath() {
        PostLink link = new PostLink(UUID.fromString("0197a3b0-0000-7000-8000-000000000001"), 12);
        assertThat(PostLink.parse(link.path())).contains(link);
    }

    @Test
    void anotherPathIsNoPostLink() {
        assertThat(PostLink.parse("/orgs/ada")).isEmpty();
        assertThat(PostLink.parse("/topics/not-an-id#post-1")).isEmpty();
    }
}
