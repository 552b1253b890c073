package io.parley.org.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.text.Slugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationSlugsTest {

    @ParameterizedTest
    @CsvSource({"Chess Club, chess-club", "Go, go-community", "棋, qi-community", "'  --- ', community"})
    void aNameBecomesASlug(String name, String slug) {
        assertThat(OrganizationSlugs.ofName(name)).isEqualTo(slug);
    }

    @Test
    void aLongNameLeavesRoomForANumber() {
        String slug = OrganizationSlugs.ofName("a".repeat(43) + " b c");
        assertThat(slug).hasSizeLessThanOrEqualTo(44).matches(Slugs.PATTERN);
    }
}
