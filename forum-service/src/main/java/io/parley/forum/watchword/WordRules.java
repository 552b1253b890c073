package io.parley.forum.watchword;

import io.parley.forum.ForumProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What becomes of texts by the words in them. Nobody is above what is blocked and censored; moderators need no other moderator. */
@Component
public class WordRules {

    private final WatchedWords words;

    WordRules(WatchedWords words) {
        this.words = words;
    }

    /**
     * The text as it may be kept: with signs instead of the words that aren't to be seen.
     *
     * @param pointer to the field that it came in
     * @throws Problem {@code blocked-word} if it may not be kept
     */
    public String pass(UUID orgId, String text, String pointer) {
        return words.of(orgId).pass(text, pointer);
    }

    /** The same for tags. */
    public List<String> passTags(UUID orgId, List<String> tags) {
        WordList list = words.of(orgId);
        return tags.stream().map(tag -> list.pass(tag, "/tags")).toList();
    }

    /** Whether a moderator wants to see these texts before others do. */
    public boolean needApproval(OrgAccess access, Collection<String> texts) {
        return !access.can(Permission.MODERATE)
                && !words.of(access.orgId()).forApproval(texts).isEmpty();
    }

    /**
     * What is published is changed at once, so that no word can come in that a moderator wants to see first.
     *
     * @throws Problem {@code approval-needed} if one would
     */
    public void requireNoApproval(OrgAccess access, String pointer, String before, String after) {
        if (access.can(Permission.MODERATE)) return;
        WordList list = words.of(access.orgId());
        Set<String> found = list.forApproval(List.of(after));
        if (!list.forApproval(List.of(before)).containsAll(found))
            throw ForumProblem.APPROVAL_NEEDED.at(pointer, "has a word in it that a moderator wants to see first");
    }

    /** Whether moderators want to hear of a text that was another one before. */
    public boolean areFlagged(OrgAccess access, Collection<String> before, Collection<String> after) {
        if (access.can(Permission.MODERATE)) return false;
        WordList list = words.of(access.orgId());
        return !list.flagged(before).containsAll(list.flagged(after));
    }
}
