package io.parley.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void commonMarkIsRendered() {
        assertThat(html("# Title\n\nSome *emphasis*, **strong**, ~~gone~~ and `code`."))
                .isEqualTo("<h1>Title</h1>\n<p>Some <em>emphasis</em>, <strong>strong</strong>, "
                        + "<del>gone</del> and <code>code</code>.</p>\n");
        assertThat(html("```java\nint a = b + c; // me@x\n```"))
                .isEqualTo("<pre><code class=\"language-java\">int a = b + c; // me@x\n</code></pre>\n");
        assertThat(html("| a | b |\n|---|:-:|\n| 1 | 2 |")).contains("<table>").contains("<td align=\"center\">2</td>");
        assertThat(html("3. c\n4. d")).contains("<ol start=\"3\">");
        assertThat(html("one\ntwo")).isEqualTo("<p>one<br />\ntwo</p>\n");
    }

    @Test
    void linksOfPeopleAreMarkedAsTheirs() {
        String rel = " rel=\"nofollow noopener ugc\"";
        assertThat(html("[x](https://example.org/?a=b&c=d)"))
                .isEqualTo("<p><a href=\"https://example.org/?a=b&amp;c=d\"" + rel + ">x</a></p>\n");
        assertThat(html("see https://example.org")).contains("<a href=\"https://example.org\"" + rel + ">");
        assertThat(html("<a class=\"mention\" href=\"https://evil.example\">@admin</a>"))
                .contains("<a href=\"https://evil.example\"" + rel + ">")
                .doesNotContain("class=\"mention\" href=\"https");
    }

    @Test
    void mentionsBecomeLinks() {
        assertThat(html("Hello @Ada_L, @bob-2!"))
                .isEqualTo("<p>Hello <a class=\"mention\" href=\"/u/ada_l\">@Ada_L</a>, "
                        + "<a class=\"mention\" href=\"/u/bob-2\">@bob-2</a>!</p>\n");
        assertThat(html("`@ada` and me@example.org and [@ada](https://example.org)"))
                .doesNotContain("mention");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"https://example.org\"></iframe>",
                "[x](javascript:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript&colon;alert(1)\">x</a>",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<form action=\"https://example.org\"><input name=a></form>",
                "<base href=\"https://example.org\">",
                "<object data=\"x\"></object><embed src=x><meta http-equiv=refresh>",
                "<math><mtext></p><style><img src=x onerror=alert(1)></style></math>",
                "<b><script>alert(1)</b>",
                "<scr<script>ipt>alert(1)</script>",
                "```\n</code></pre><script>alert(1)</script>\n```"
            })
    void nothingThatRunsSurvives(String markdown) {
        assertThat(html(markdown))
                .doesNotContainPattern("(?i)<(script|iframe|svg|form|input|base|object|embed|meta|style|math|div)")
                .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+=")
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data|vbscript)")
                .doesNotContainPattern("(?i)<[^>]*style=");
    }

    @Test
    void whatTheSanitizerEncodesTooMuchIsReadableAndStillSafe() {
        assertThat(html("a+b=c @ d")).isEqualTo("<p>a+b=c @ d</p>\n");
        assertThat(html("&amp;#61;")).isEqualTo("<p>&amp;#61;</p>\n");
        assertThat(html("&lt;b&gt;")).isEqualTo("<p>&lt;b&gt;</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> ", "- ", "*a **b ", "[", "![", "`", "<b>", "1. ", "~~a ", "| a ", "(", "@a", "&", "\\", "***"
            })
    void anyTextHasAnAnswerSoon(String piece) {
        assertThat(html(piece.repeat(100_000 / piece.length()) + "x")).isNotNull();
    }

    private String html(String markdown) {
        return renderer.toHtml(markdown);
    }
}
