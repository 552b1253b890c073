package io.parley.forum.held;

import io.parley.forum.place.Admission;
import io.parley.forum.text.Text;
import io.parley.forum.text.Texts;
import io.parley.forum.trust.Newcomers;
import io.parley.forum.watchword.WordRules;
import io.parley.web.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds back what a moderator has to see first. */
@Component
public class HoldBack {

    private final HeldPosts held;
    private final WordRules words;
    private final Newcomers newcomers;
    private final Texts texts;

    HoldBack(HeldPosts held, WordRules words, Newcomers newcomers, Texts texts) {
        this.held = held;
        this.words = words;
        this.newcomers = newcomers;
        this.texts = texts;
    }

    /**
     * The text to publish; or that it waits, or has waited.
     *
     * @param approved whether a moderator has seen it
     * @throws Problem {@code blocked-word} and all else that its text would be refused with
     * @throws Problem {@code newcomer-limit} or {@code newcomer-pace} if a newcomer may not publish so much
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submission<Text> handle(Written written, boolean approved, Admission admission) {
        if (approved) return Submission.published(text(written, admission));
        Optional<PendingView> earlier = held.earlier(written, admission.place().forumId());
        if (earlier.isPresent()) return Submission.pending(earlier.get());
        Text text = text(written, admission);
        newcomers.requireModest(written.authorId(), admission.access(), text.body(), text.html());
        HoldReason reason = reasonOf(written, admission);
        if (reason == null) return Submission.published(text);
        return Submission.pending(held.keep(written.with(text.body()), text.html(), reason, admission));
    }

    private Text text(Written written, Admission admission) {
        return texts.of(written.body(), admission.place(), admission.access());
    }

    private @Nullable HoldReason reasonOf(Written written, Admission admission) {
        boolean newcomer = newcomers.haveToWait(written.authorId(), admission.access());
        if (words.needApproval(admission.access(), written.texts())) return HoldReason.WATCHED_WORD;
        return newcomer ? HoldReason.NEWCOMER : null;
    }
}
