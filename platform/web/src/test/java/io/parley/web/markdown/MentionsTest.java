package io.parley.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @Test
    void namesComeInLowerCaseAndOnce() {
        assertThat(Mentions.in("@Ada and @bob_2, @ada! (@c-3) **@dd**")).containsExactly("ada", "bob_2", "c-3", "dd");
    }

    @Test
    void punctuationAroundANameIsNotPartOfIt() {
        assertThat(Mentions.in("Ask @ada. Or @bob.See @- @")).containsExactly("ada", "bob");
    }

    @Test
    void codeLinksAndAddressesMentionNobody() {
        assertThat(
                        Mentions.in(
                                "`@ada` me@example.org [@bob](https://x.org) https://x.org/@cid\n\n    @dora\n\n```\n@eve\n```"))
                .isEmpty();
    }

    @Test
    void listsAndTablesMentionAsWell() {
        assertThat(Mentions.in("@ada\n\n- @bob\n\n| @cid |\n|---|\n| @dora |"))
                .containsExactly("ada", "bob", "cid", "dora");
    }

    @Test
    void aQuoteNamesPeopleAndCallsNobody() {
        assertThat(Mentions.in("> @bob wrote\n\n@al")).containsExactly("al");
        assertThat(Mentions.named("> @bob wrote\n\n@al")).containsExactly("bob", "al");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\@bob",
                "&#64;bob",
                "@bob-müller",
                "npm i @bob/core",
                "<a href=\"https://x.org\">@bob</a>",
                "<code>@bob</code> and <pre>@bob</pre>",
                "a@bob",
                "x-@bob"
            })
    void whereNobodyIsAddressedNobodyIsCalled(String text) {
        assertThat(Mentions.named(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请@bob看一下",
                "你好@bob，早",
                "@bobさん、こんにちは",
                "Nice one. -@bob",
                "Thanks @bob.See you",
                "_see @bob_",
                "**@bob**'s (@bob)"
            })
    void signsAndLettersAroundANameDoNotHideIt(String text) {
        assertThat(Mentions.in(text)).containsExactly("bob");
    }

    @Test
    void everyNameThatCanBeRegisteredCanBeCalled() {
        assertThat(Mentions.in("@trail- @_lead @-dash @al/@bob"))
                .containsExactly("trail-", "_lead", "-dash", "al", "bob");
    }

    @Test
    void fiftyAreTheMost() {
        String crowd = IntStream.range(0, 80).mapToObj(i -> "@user" + i).collect(Collectors.joining(" "));
        assertThat(Mentions.in(crowd)).hasSize(Mentions.MOST).contains("user0").doesNotContain("user79");
    }
}
