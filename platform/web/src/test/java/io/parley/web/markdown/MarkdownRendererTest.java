package io.parley.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        String text = piece.repeat(50_000 / piece.length()) + "x";
        try {
            assertThat(html(text)).isNotEmpty();
        } catch (RenderedTooLong e) {
            assertThat(e).hasMessageContaining("too long");
        }
        assertThat(PlainText.of(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Load it with a <script> tag, **then** go.~<script>~<strong>then</strong>",
                "Use a <textarea> for that, **not** an input.~<textarea>~<strong>not</strong>",
                "Put it into the <title> of **it**~<title>~<strong>it</strong>",
                "had <xmp> for **it**~<xmp>~<strong>it</strong>",
                "a <select> <option> <object> <svg> <math> <template> **g**~<select>~<strong>g</strong>",
                "Is a List<Plank> **enough**?~List<Plank>~<strong>enough</strong>",
                "Write to <first name> **now**~<first name>~<strong>now</strong>",
                "<?php echo 1; **x**~<?php~<strong>x</strong>",
                "<plugin> **x** </plugin>~</plugin>~<strong>x</strong>",
                "if a <b and c> **d** then~<b and c>~<strong>d</strong>",
                "alpha <!--> beta --> **x**~<!-->~<strong>x</strong>",
                "an <b> alone, **x**~<b>~<strong>x</strong>",
                "an </em> alone, **x**~</em>~<strong>x</strong>",
                "an <details> alone, **x**~<details>~<strong>x</strong>"
            })
    void whatIsNoAllowedTagIsTextAndSwallowsNothing(String markdown, String shown, String after) {
        for (String text : List.of(markdown, markdown + "\n\nIt works **then**.", "- " + markdown))
            assertThat(html(text))
                    .contains(shown.replace("<", "&lt;").replace(">", "&gt;"))
                    .contains(after);
        assertThat(html(markdown + "\n\nIt works **then**.")).endsWith("<p>It works <strong>then</strong>.</p>\n");
    }

    @Test
    void allowedTagsStayHtml() {
        assertThat(html("H<sub>2</sub>O and <kbd>Ctrl</kbd><br>x"))
                .contains("<sub>2</sub>", "<kbd>Ctrl</kbd>", "<br />");
        assertThat(html("<details>\n<summary>More</summary>\n\nsome **text**\n\n</details>\n\nafter"))
                .containsPattern(
                        "(?s)<details>.*<summary>More</summary>.*<strong>text</strong>.*</details>.*<p>after</p>");
    }

    @Test
    void aMentionCannotBeForged() {
        assertThat(html("<a class=\"mention\" href=\"/u/bob\">your bank</a>"))
                .isEqualTo("<p><a href=\"/u/bob\" rel=\"nofollow noopener ugc\">your bank</a></p>\n");
        assertThat(html("<a class=mention href=\"/u/../../oauth2\">x</a>")).doesNotContain("class");
    }

    @Test
    void charactersStayCharacters() {
        assertThat(html("\uD83D\uDC68 （x），{{y}}")).isEqualTo("<p>\uD83D\uDC68 （x），{{y}}</p>\n");
        assertThat(html("\"<\" &#0; &#60;b>")).doesNotContain("<b>").contains("&lt;b&gt;");
    }

    @Test
    void tasksAreTickedAndLanguagesKept() {
        assertThat(html("- [x] done\n- [ ] todo"))
                .containsPattern("<input type=\"checkbox\"[^>]*checked[^>]*/?> ?done")
                .containsPattern("<input type=\"checkbox\"[^>]*disabled[^>]*/?> ?todo");
        assertThat(html("<input type=checkbox>")).contains("&lt;input");
        for (String language : List.of("objective_c", "c++", "c#"))
            assertThat(html("```" + language + "\nx\n```")).contains("class=\"language-" + language + "\"");
        assertThat(html("[x](tel:+491234)")).contains("href=\"tel:+491234\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.com/_next_/static https://example.com/_next_/static",
                "https://example.com/search?q=*foo* https://example.com/search?q=*foo",
                "https://x.org/pkg/__init__.py https://x.org/pkg/__init__.py",
                "“https://blog.example/a” https://blog.example/a",
                "https://blog.example/a。次 https://blog.example/a",
                "資料（https://blog.example/a）を読む https://blog.example/a",
                "https://blog.example/a，请先读 https://blog.example/a",
                "(https://x.org/a_(b)) https://x.org/a_%28b%29",
                "**https://x.org** https://x.org",
                "[https://x.org](https://y.org) https://y.org",
                "https://x.org. https://x.org"
            })
    void aBareAddressEndsWhereItEnds(String markdown, String address) {
        assertThat(html(markdown)).containsOnlyOnce("<a href=\"").contains("<a href=\"" + address + "\"");
    }

    @Test
    void htmlStaysInProportionToItsText() {
        String references = "[a]: https://x.org/" + "u".repeat(500) + "\n\n" + "[a]".repeat(1000);
        String largest = "[a]: https://x.org/" + "u".repeat(15_000) + "\n\n" + "[a]".repeat(8000);
        for (String bomb : List.of(references, largest, table(200, 200), table(1100, 1000), table(800, 1150))) {
            assertThatThrownBy(() -> html(bomb)).isInstanceOf(RenderedTooLong.class);
            assertThat(PlainText.of(bomb)).hasSizeLessThan(400_000);
        }
        assertThat(html(table(10, 20))).contains("<table>");
        assertThat(html("漢".repeat(50_000))).hasSizeGreaterThan(50_000);
    }

    @Test
    void plainTextHasTheWordsWithoutTheirMarks() {
        assertThat(
                        PlainText.of(
                                "# T\n\nsome **bold** <b>x</b> List<String> \\@bob\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```"))
                .isEqualTo("T\nsome bold x List<String> @bob\na\nb\n1\n2\ncode");
    }

    private static String table(int columns, int rows) {
        return "|a".repeat(columns) + "\n" + "|-".repeat(columns) + "\n" + "a|\n".repeat(rows);
    }

    private String html(String markdown) {
        return renderer.toHtml(markdown, Set.of("ada_l", "bob-2", "bob", "al", "trail", "trail-"));
    }
}
