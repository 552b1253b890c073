package io.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.Http;
import io.parley.web.WebTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class PageTest {

    @LocalServerPort
    private int port;

    @Test
    void followingTheCursorsReadsEverythingOnce() {
        List<Integer> seen = new ArrayList<>();
        String path = "/samples?limit=10";
        while (!path.isEmpty()) {
            Http.Answer page = http().get(path);
            page.json().path("items").forEach(item -> seen.add(item.asInt()));
            String next = page.json().path("nextCursor").asString("");
            path = next.isEmpty() ? "" : "/samples?limit=10&cursor=" + next;
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theLinkHeaderIsTheSameUrlWithTheNextCursor() {
        Http.Answer first = http().get("/samples?limit=10&q=a%20b");
        String cursor = first.json().path("nextCursor").asString();
        assertThat(first.header("Link")).isEqualTo("</samples?limit=10&q=a%20b&cursor=" + cursor + ">; rel=\"next\"");
        Http.Answer second = http().get("/samples?cursor=" + cursor + "&limit=10");
        assertThat(second.header("Link"))
                .startsWith("</samples?limit=10&cursor=")
                .doesNotContain(cursor);
    }

    @Test
    void theLastPageSaysSo() {
        Http.Answer last = http().get("/samples?limit=25");
        assertThat(last.json().path("items")).hasSize(25);
        assertThat(last.body()).contains("\"nextCursor\":null");
        assertThat(last.header("Link")).isEmpty();
    }

    @Test
    void twentyAreTheDefault() {
        assertThat(http().get("/samples").json().path("items")).hasSize(20);
    }

    private Http http() {
        return new Http(port);
    }
}
