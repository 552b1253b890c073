package io.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void itSaysTheSameInBothForms() {
        Letter letter = new Letter("Subject", "One\nTwo", "https://example.org/x");

        assertThat(letter.plain()).isEqualTo("One\nTwo\n\nhttps://example.org/x\n");
        assertThat(letter.html()).contains("One<br>Two", "href=\"https://example.org/x\"");
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(new Letter("Subject", "Secret", null)).hasToString("Letter[hidden]");
    }
}
