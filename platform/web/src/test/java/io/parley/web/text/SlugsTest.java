package io.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Chess Club, chess-club",
        "Café   Zürich!, cafe-zurich",
        "under_score, under-score",
        "Ann's workshop, anns-workshop",
        "Ünïcödé Straße, unicode-strasse",
        "Größe Łódź Đà Nẵng İstanbul Ærø ışık, grosse-lodz-da-nang-istanbul-aero-isik"
    })
    void aNameBecomesASlug(String name, String slug) {
        assertThat(Slugs.ofName(name, 60)).isEqualTo(slug);
    }

    @Test
    void aLongNameIsCutWithoutAHyphenAtTheEnd() {
        assertThat(Slugs.ofName("abcdefghijk lmn", 12)).isEqualTo("abcdefghijk");
    }

    @ParameterizedTest
    @CsvSource({"C, c", "C++, c-plus-plus", "C#, c-sharp", "#general, general", "+1, 1"})
    void signsOfLanguagesAreSpoken(String name, String slug) {
        assertThat(Slugs.ofName(name, 60)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "привет мир, privet-mir",
        "日本語フォーラム, ri-ben-yuforamu",
        "한국어 게시판, hangug-eo-gesipan",
        "Ελλάδα, ellada",
        "العربية, alrbyt",
        "हिन्दी, hindi"
    })
    void lettersOfEveryScriptStayReadable(String name, String slug) {
        assertThat(Slugs.ofName(name, 60)).isEqualTo(slug).matches(Slugs.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉🎉", "'  --- '", "?!", "++"})
    void whereThereIsNoLetterThereIsNoSlug(String name) {
        assertThat(Slugs.ofName(name, 60)).isEmpty();
    }

    @Test
    void theFirstFreeNumberIsTaken() {
        Set<String> taken = Set.of("chess", "chess-2", "chess-4");
        assertThat(Slugs.firstFree("chess", slug -> !taken.contains(slug))).isEqualTo("chess-3");
        assertThat(Slugs.firstFree("go-club", slug -> !taken.contains(slug))).isEqualTo("go-club");
    }
}
