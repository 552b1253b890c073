package io.parley.event.live.poll;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new poll.
 *
 * @param options 2 to 20 texts, no two the same
 * @param multiple whether one may choose several; false without it
 */
record PollRequest(
        @NotNull @Written(max = 300) String question,
        @NotNull @Size(min = 2, max = 20) List<@NotNull @Written(max = 200) String> options,
        @Nullable Boolean multiple) {

    boolean isMultiple() {
        return Boolean.TRUE.equals(multiple);
    }

    /**
     * The options as they are stored.
     *
     * @throws Problem {@code invalid-request} at {@code /options} if two are the same
     */
    List<String> distinctOptions() {
        List<String> texts = options.stream().map(String::strip).toList();
        if (new HashSet<>(texts).size() < texts.size())
            throw CommonProblem.INVALID_REQUEST.at("/options", "must differ from each other");
        return texts;
    }
}
