package io.parley.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void namesComeInLowerCaseAndOnce() {
        assertThat(Mentions.in("@Ada and @bob_2, @ada! (@c-3) **@dd**")).containsExactly("ada", "bob_2", "c-3", "dd");
    }

    @Test
    void punctuationAroundANameIsNotPartOfIt() {
        assertThat(Mentions.in("Ask @ada. Or @bob.smith? @_x @- @")).containsExactly("ada", "bob.smith");
    }

    @Test
    void codeLinksAndAddressesMentionNobody() {
        assertThat(
                        Mentions.in(
                                "`@ada` me@example.org [@bob](https://x.org) https://x.org/@cid\n\n    @dora\n\n```\n@eve\n```"))
                .isEmpty();
    }

    @Test
    void quotesAndListsMentionAsWell() {
        assertThat(Mentions.in("> @ada\n\n- @bob\n\n| @cid |\n|---|\n| @dora |"))
                .containsExactly("ada", "bob", "cid", "dora");
    }

    @Test
    void fiftyAreTheMost() {
        String crowd = IntStream.range(0, 80).mapToObj(i -> "@user" + i).collect(Collectors.joining(" "));
        assertThat(Mentions.in(crowd)).hasSize(Mentions.MOST).contains("user0").doesNotContain("user79");
    }
}
