package io.parley.forum.promotion;

import io.parley.contracts.chat.PromotedMessage;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.forum.place.Admission;
import io.parley.forum.text.NewPost;
import io.parley.forum.text.Text;
import io.parley.forum.text.Texts;
import io.parley.messaging.Ids;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What messages are as posts: with their authors and times. Files stay in the channel, and each post links to its own. */
@Component
class PromotedPosts {

    private final Texts texts;

    PromotedPosts(Texts texts) {
        this.texts = texts;
    }

    /** @throws Problem {@code invalid-request} if the HTML of one would be far longer than its text */
    List<NewPost> of(PromotionRequested asked, Admission admission) {
        return asked.messages().stream()
                .map(message -> post(asked, message, admission))
                .toList();
    }

    private NewPost post(PromotionRequested asked, PromotedMessage message, Admission admission) {
        String body = body(asked, message);
        // Whom it mentions was told when it was said.
        Text quiet = new Text(
                body, texts.of(body, admission.place(), admission.access()).html(), List.of());
        return new NewPost(
                Ids.next(),
                asked.topicId(),
                asked.orgId(),
                null,
                message.authorId(),
                quiet,
                List.of(),
                message.createdAt());
    }

    private static String body(PromotionRequested asked, PromotedMessage message) {
        String source = "/channels/" + asked.channelId() + "#message-" + message.seq();
        String files = message.attachments().stream()
                .map(file -> "\n\n📎 [" + escaped(file.name()) + "](" + source + ")")
                .collect(Collectors.joining());
        boolean first = message.messageId().equals(asked.messageId());
        return message.body() + files + (first ? "\n\n[💬](" + source + ")" : "");
    }

    private static String escaped(String name) {
        return name.replaceAll("[\\\\\\[\\]<>`*_]", "\\\\$0");
    }
}
