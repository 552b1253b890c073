package io.parley.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.Http;
import io.parley.web.WebTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class BadBodyTest {

    @LocalServerPort
    private int port;

    @Test
    void aGoodBodyIsTaken() {
        Http.Answer answer = http().post("/samples", "{\"title\":\"Grüße 🎉\",\"count\":2,\"tags\":[\"a\"]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().path("title").asString()).isEqualTo("Grüße 🎉");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title":"a","count":1,"color":"red"}          | /color
                    {"title":"a","count":1,"inner":{"x":1}}        | /inner/x
                    {"title":"a","count":"1"}                      | /count
                    {"title":"a","count":1.5}                      | /count
                    {"title":"a","count":99999999999}              | /count
                    {"title":"a","count":null}                     | /count
                    {"title":"a","count":true}                     | /count
                    {"title":"a","count":[1]}                      | /count
                    {"title":5,"count":1}                          | /title
                    {"title":{"a":1},"count":1}                    | /title
                    {"title":"a","count":1,"parent":""}            | /parent
                    {"title":"a","count":1,"parent":"not-an-id"}   | /parent
                    {"title":"a","count":1,"kind":"huge"}          | /kind
                    {"title":"a","count":1,"kind":0}               | /kind
                    {"title":"a","count":1,"at":"yesterday"}       | /at
                    {"title":"a","count":1,"at":1790000000}        | /at
                    {"title":"a","count":1,"at":1790000000.5}      | /at
                    {"title":"a","count":1,"at":"1790000000"}      | /at
                    {"title":"a","count":1,"at":[2026,1,1]}        | /at
                    {"title":"a","count":1,"tags":"a"}             | /tags
                    {"title":"a","count":1,"tags":["a",2]}         | /tags/1
                    {"title":"a","count":1,"tags":["a"," "]}       | /tags/1
                    {"title":"a","count":1,"inner":{"name":""}}    | /inner/name
                    {"title":" ","count":1}                        | /title
                    {"title":"123456789012345678901","count":1}    | /title
                    {"count":1}                                    | /title
                    {"title":"nul\\u0000","count":1}               | /title
                    {"title":"half\\ud83d","count":1}              | /title
                    {"title":"a","count":1,"tags":["\\u0000"]}     | /tags/0
                    {"title":"a","count":1,"labels":{"k":"\\u0000"}} | /labels/k
                    """)
    void aWrongFieldIsPointedAt(String body, String pointer) {
        Http.Answer answer = http().post("/samples", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"title\":\"a\",\"count\":1",
                "{\"title\":\"a\",\"title\":\"b\",\"count\":1}",
                "{'title':'a'}",
                "{\"title\":\"tab\tinside\",\"count\":1}",
                "{\"title\":NaN}",
                "<title/>"
            })
    void whatIsNotJsonIsRefused(String body) {
        Http.Answer answer = http().post("/samples", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "{\"title\":\"a\",\"count\":1} {}", "[]", "[1]", "5", "\"text\"", "true"})
    void jsonOfAnotherShapeIsRefused(String body) {
        Http.Answer answer = http().post("/samples", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c3(",
                "\u00c0\u0080",
                "\u00e0\u0080\u00af",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080"
            })
    void whatIsNotUtf8IsRefused(String bytes) {
        byte[] body = ("{\"title\":\"" + bytes + "\",\"count\":1}").getBytes(StandardCharsets.ISO_8859_1);
        Http.Answer answer = http().post("/samples", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-body");
    }

    @Test
    void otherEncodingsAreRefused() {
        byte[] body = "{\"title\":\"é\",\"count\":1}".getBytes(StandardCharsets.ISO_8859_1);
        Http.Answer latin = http().method("POST", "/samples", "Content-Type", "application/json;charset=latin1");
        assertThat(latin.status()).isEqualTo(415);
        assertThat(http().post("/samples", body).status()).isEqualTo(400);
        byte[] utf16 = "{\"title\":\"é\",\"count\":1}".getBytes(StandardCharsets.UTF_16);
        assertThat(http().post("/samples", utf16).status()).isEqualTo(400);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"inner\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(http().post("/samples", deep).status()).isEqualTo(400);
        String labels = "{\"title\":\"a\",\"count\":1,\"labels\":" + "[".repeat(400_000);
        assertThat(http().post("/samples", labels).status()).isEqualTo(400);
    }

    @Test
    void aBodyOfOneMegabyteIsReadAndOneMoreByteIsNot() {
        assertThat(http().post("/samples", bodyOf(1024 * 1024)).problem()).isEqualTo("invalid-request");
        Http.Answer tooLong = http().post("/samples", bodyOf(1024 * 1024 + 1));
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.problem()).isEqualTo("body-too-large");
    }

    @Test
    void aChunkedBodyHasTheSameLimit() {
        assertThat(http().postChunked("/samples", bodyOf(1024 * 1024)).problem())
                .isEqualTo("invalid-request");
        assertThat(http().postChunked("/samples", bodyOf(1024 * 1024 + 1)).problem())
                .isEqualTo("body-too-large");
    }

    @Test
    void aTitleOfTenMegabytesIsRefusedWithADocument() {
        assertThat(http().post("/samples", bodyOf(10 * 1024 * 1024)).problem()).isEqualTo("body-too-large");
        assertThat(http().postChunked("/samples", bodyOf(10 * 1024 * 1024)).problem())
                .isEqualTo("body-too-large");
    }

    @Test
    void noDocumentRepeatsWhatWasSent() {
        String body = "{\"title\":\"a\",\"count\":\"hunter2\",\"parent\":\"hunter2\",\"kind\":\"hunter2\"}";
        assertThat(http().post("/samples", body).body()).doesNotContain("hunter2");
        assertThat(http().post("/samples", "{\"title\":hunter2}").body()).doesNotContain("hunter2");
        assertThat(http().get("/samples/numbers?n=hunter2").body()).doesNotContain("hunter2");
    }

    @Test
    void aPatchTellsAbsentFromNullAndPointsAtWhatIsWrong() {
        assertThat(patch("{}").json().path("title").asString()).isEqualTo("as before");
        assertThat(patch("{\"title\":null}").json().path("title").asString()).isEqualTo("null");
        assertThat(patch("{\"title\":\"new\"}").json().path("title").asString()).isEqualTo("new");
        assertThat(patch("{\"title\":\" \"}").pointer()).isEqualTo("/title");
        assertThat(patch("{\"title\":7}").pointer()).isEqualTo("/title");
    }

    private Http.Answer patch(String body) {
        return http().patch("/samples/7ed1cc7e-1111-7000-8000-000000000000", body);
    }

    private static byte[] bodyOf(int length) {
        String start = "{\"title\":\"";
        String end = "\",\"count\":1}";
        return (start + "x".repeat(length - start.length() - end.length()) + end).getBytes(StandardCharsets.UTF_8);
    }

    private Http http() {
        return new Http(port);
    }
}
