package io.parley.event.live;

import io.parley.event.live.poll.PollView;
import io.parley.event.live.question.QuestionView;
import io.parley.event.live.session.LiveState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live session as one sees it who comes now.
 *
 * @param anonymousQuestions whether one may ask without one's name
 * @param viewers who said within the last minute that they watch
 * @param questions those with the most votes first, at most 500
 * @param polls in the order in which they were made
 */
record LiveView(
        LiveState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean anonymousQuestions,
        int viewers,
        List<QuestionView> questions,
        List<PollView> polls) {}
