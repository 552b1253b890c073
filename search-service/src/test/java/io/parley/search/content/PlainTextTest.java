package io.parley.search.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Feed it <strong>warm</strong> water</p>          | Feed it warm water",
                "<a href='https://x.org' title='attr'>the guide</a>  | the guide",
                "<h1>Heading</h1><ul><li>one</li><li>two</li></ul>   | Heading/one/two",
                "<table><tr><th>head</th><td>cell</td></tr></table>  | head/cell",
                "<p>a &lt; b &amp; c <!-- hidden --></p>             | a < b & c",
                "<p>see <img src='/x.png' alt='a chart'></p>         | see a chart",
                "<p>un<em>believ</em>able</p>                        | unbelievable"
            })
    void keepsWhatIsReadAndNothingElse(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text.replace('/', '\n'));
    }
}
