package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {

    private static final MarkdownPage PAGE = new MarkdownPage("""
            # Operations
            ## forum-service
            | operation | for |
            |---|---|
            | `GET /api/v1/forums/{id}` | one, `by id` |
            | `POST /api/v1/forums` | `name`, `slug?` |
            ## `org-service`
            | `GET /api/v1/orgs` | mine |
            """.lines().toList());

    @Test
    void aSectionHasItsOwnRows() {
        assertThat(PAGE.firstColumn("forum-service")).containsExactly("GET /api/v1/forums/{id}", "POST /api/v1/forums");
        assertThat(PAGE.firstColumn("org-service")).containsExactly("GET /api/v1/orgs");
        assertThat(PAGE.firstColumn("chat-service")).isEmpty();
        assertThat(PAGE.firstColumn(null)).hasSize(3);
    }

    @Test
    void aRowHasASecondColumn() {
        assertThat(PAGE.firstTwoColumns("org-service")).containsExactly(Map.entry("GET /api/v1/orgs", "mine"));
    }

    @Test
    void aRowHasALastColumn() {
        assertThat(PAGE.lastColumnOf("POST /api/v1/forums")).containsExactly("name", "slug?");
    }
}
