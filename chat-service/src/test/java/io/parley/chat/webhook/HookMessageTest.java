package io.parley.chat.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HookMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<https://x.org/a|the build> failed; [the build](https://x.org/a) failed",
                "<https://x.org/a>; https://x.org/a",
                "*bold* and 2*3*4; **bold** and 2*3*4",
                "~old~ ~new; ~~old~~ ~new",
                "<!channel> &lt;b&gt; &amp;amp; <!here|here>; @channel <b> &amp; @here"
            })
    void slacksMarksBecomeMarkdown(String slack, String markdown) {
        assertThat(SlackText.toMarkdown(slack)).isEqualTo(markdown);
    }

    @Test
    void blocksAndAttachmentsAreRead() {
        assertThat(read("""
                        {"text": "fallback", "blocks": [
                          {"type": "header", "text": {"type": "plain_text", "text": "Alert"}},
                          {"type": "section", "text": {"type": "mrkdwn", "text": "Disk *full*"},
                           "fields": [{"type": "mrkdwn", "text": "host a"}], "accessory": {"type": "image"}},
                          {"type": "divider"},
                          {"type": "context", "elements": [{"type": "mrkdwn", "text": "now"}, {"type": "image"}]}],
                         "attachments": [{"color": "#f00", "title": "Graph", "title_link": "https://x.org",
                           "fields": [{"title": "Free", "value": "1 %", "short": true}]}]}""")).isEqualTo("""
                        **Alert**

                        Disk **full**
                        host a

                        ---

                        now

                        [Graph](https://x.org)
                        **Free**: 1 %""");
    }

    private static String read(String json) {
        return JsonMapper.shared().readValue(json, HookMessage.class).markdown();
    }
}
