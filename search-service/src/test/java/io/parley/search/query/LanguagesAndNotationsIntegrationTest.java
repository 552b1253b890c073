package io.parley.search.query;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PUBLIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.search.Writings;
import io.parley.security.Role;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
@ParleyElasticsearch
class LanguagesAndNotationsIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private UUID orgId;
    private Writings.Topic topic;

    @BeforeEach
    void aTopic() {
        var writings = new Writings(streams);
        orgId = given.organization(PUBLIC);
        UUID author = given.member(orgId, Role.MEMBER).id();
        topic = writings.topic(orgId, writings.forum(orgId), author, "Talk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                // accents, ligatures, cases and normal forms
                "Meet at the café in Zürich with François  | cafe; zurich; francois; café; CAFÉ; cafe\u0301",
                "naive resume cafe                         | café; naïve résumé",
                "La cre\u0300me bru\u0302le\u0301e, Ångström | creme brulee; crème brûlée; angstrom",
                "Die Größe der Straße, Mädchen             | GRÖSSE; grösse; strasse; STRASSE; madchen",
                "die Häuser und das Straßenfest            | Strassenfest; Häuser; hauser",
                "İstanbul’da IŞIK                          | istanbul; İstanbul; ışık; isik",
                "an of\uFB01ce ﬂoor                        | office; floor",
                // marks of other scripts
                "مُحَمَّد كتب الكتاب                              | محمد; مُحَمَّد",
                "שָׁלוֹם עולם                               | שלום; שָׁלוֹם",
                // apostrophes and what nobody sees
                "the user's don't l'été                    | dont; don't; don’t; été; ete; l’été; user",
                "O'Reilly don’t d'accord                   | don't; dont; oreilly; accord",
                "soft\u00ADhyphenword                      | softhyphenword; soft\u00ADhyphenword",
                // scripts without spaces
                "熱力学の本                                     | 熱力学; 熱力; 本",
                "苏州的客人                                     | 苏州; 客人",
                "목공방에서 대패질을 배웁니다                            | 목공방; 대패질",
                "使用numpy处理数据                              | numpy; 数据",
                // identifiers and addresses
                "call getUserById with snake_case_name     | getUserById; getuserbyid; user; snake; snake_case_name",
                "call sharpen_plane_iron first             | plane_iron; sharpen; sharpen_plane_iron",
                "java.util.concurrent.ConcurrentHashMap    | ConcurrentHashMap; concurrent; java.util; hash",
                "use numpy.array here                      | numpy; array; numpy.array",
                "https://plans.lathes.example/guide/bench-top?v=3#legs | lathes; plans.lathes.example; guide; bench-top",
                "the three-body problem                    | threebody; three-body; \"three-body problem\"; body",
                "threebody                                 | three-body",
                "ann@example.org, v1.2.3, 2.4.1, 0xDEADBEEF | ann@example.org; v1.2.3; 0xdeadbeef; 2.4.1",
                // programming languages
                "Moving from C++ to C#                     | C++; C#; c++; \"C++\"; csharp",
                "Only plain C here                         | C; plain C",
                "F# on .NET                                | F#; .NET; dotnet",
                // stop words
                "To be, or not to be                       | to be or not to be; \"to be or not to be\"; not",
                "do not use it                             | not; it; do not use the",
                // English endings and emoji as before
                "sharpening chisels 🎉                      | sharpen chisel; 🎉; sharp*"
            })
    void aTextIsFound(String text, String queries) {
        UUID post = indexed(text);

        for (String query : queries.split("; *", -1)) {
            assertThat(ask(query)).as(query).containsExactly(post.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "学校から帰って熱いお風呂に入ったら力一杯 | 熱力学",
                "州里来的客人去了苏醒餐厅      | 苏州",
                "The C programming language    | C++; C#; F#",
                "Moving from C++ to C#         | C; F#; .NET",
                "the net is wide               | .NET",
                "be or to                      | \"to be or not to be\"; not",
                "<b>boldword</b> <a href=\"https://x.example\" title=\"attrword\">linkword</a> | attrword",
                "sharpening chisels            | sharpen -chisel; \"chisels sharpening\""
            })
    void aTextIsNotFound(String text, String queries) {
        indexed(text);

        for (String query : queries.split("; *", -1))
            assertThat(ask(query)).as(query).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"café, the café is open, the cafe is open", "cafe, the cafe is open, the café is open"})
    void anExactFormComesBeforeAFoldedOne(String query, String exact, String folded) {
        UUID same = indexed(exact);
        UUID other = indexed(folded);

        assertThat(ask(query)).containsExactly(same.toString(), other.toString());
    }

    @Test
    void aWholeNameComesBeforeItsParts() {
        UUID parts = indexed("get the user by id: get user by id, get user by id");
        UUID whole = indexed("call getUserById");

        assertThat(ask("getUserById")).containsExactly(whole.toString(), parts.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>boldword</b> and plain              | boldword | <mark>boldword</mark> and plain",
                "**warm** [guide](https://x.example)   | guide    | warm <mark>guide</mark>",
                "熱力学の本                                | 力学       | 力学",
                "call getUserById now                  | user     | call get<mark>User</mark>ById now"
            })
    void aSnippetShowsTheTextAsItIsRead(String text, String query, String snippet) {
        indexed(text);

        assertThat(snippetOf(query)).contains(snippet).doesNotContain("**", "&lt;", "hidden");
    }

    private UUID indexed(String text) {
        String last = word();
        UUID post = topic.post(text);
        UUID mark = topic.post(last);
        found(api.anonymous(), last, 1);
        topic.removed(mark);
        return post;
    }

    private List<String> ask(String query) {
        return found(api.anonymous(), URLEncoder.encode(query, UTF_8) + "&orgId=" + orgId);
    }

    private String snippetOf(String query) {
        return Writings.items(api.anonymous(), URLEncoder.encode(query, UTF_8) + "&orgId=" + orgId)
                .get(0)
                .path("snippetHtml")
                .asString();
    }
}
