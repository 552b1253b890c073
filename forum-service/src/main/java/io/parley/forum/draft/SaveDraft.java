package io.parley.forum.draft;

import io.parley.forum.ForumProblem;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Locks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Component
class SaveDraft {

    private static final int LONGEST_DATA = 20_000;

    private final Drafts drafts;
    private final Locks locks;

    SaveDraft(Drafts drafts, Locks locks) {
        this.drafts = drafts;
        this.locks = locks;
    }

    @Transactional
    public DraftView handle(String key, DraftRequest request, CurrentUser user) {
        String data = json(request.data());
        // One's own devices save one after the other.
        locks.hold("drafts of " + user.id());
        if (drafts.find(user, key).isEmpty() && drafts.isFull(user)) throw ForumProblem.TOO_MANY_DRAFTS.exception();
        int version = Objects.requireNonNullElse(request.version(), 0);
        return drafts.save(user, key, request.body(), data, version).orElseThrow(() -> conflict(drafts.one(user, key)));
    }

    private static Problem conflict(DraftView other) {
        Problem problem = ForumProblem.DRAFT_CHANGED.exception();
        problem.getBody().setProperty("draft", other);
        return problem;
    }

    private static @Nullable String json(@Nullable JsonNode data) {
        if (data == null || data.isNull()) return null;
        String json = data.toString();
        // PostgreSQL can't store the character 0.
        if (!data.isObject() || json.length() > LONGEST_DATA || json.contains("\\u0000"))
            throw CommonProblem.INVALID_REQUEST.at("/data", "must be an object of at most 20,000 characters of JSON");
        return json;
    }
}
