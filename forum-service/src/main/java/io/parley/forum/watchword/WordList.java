package io.parley.forum.watchword;

import io.parley.contracts.org.WatchedWord;
import io.parley.forum.ForumProblem;
import io.parley.forum.watchword.WordMatcher.Match;
import io.parley.web.markdown.PlainText;
import io.parley.web.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that one organization watches. A text is looked at as it is written, and as its readers see it. */
final class WordList {

    static final WordList EMPTY = new WordList(List.of());

    private static final String CENSORED = "▪";

    private final WordMatcher blocked;
    private final WordMatcher censored;
    private final WordMatcher approved;
    private final WordMatcher flagged;

    WordList(List<WatchedWord> words) {
        this.blocked = matcher(words, "block");
        this.censored = matcher(words, "censor");
        this.approved = matcher(words, "approve");
        this.flagged = matcher(words, "flag");
    }

    /**
     * The text as it may be kept: with signs instead of the words that aren't to be seen.
     *
     * @param pointer to the field that it came in
     * @throws Problem {@code blocked-word} if it may not be kept
     */
    String pass(String text, String pointer) {
        if (!patterns(blocked, text).isEmpty())
            throw ForumProblem.BLOCKED_WORD.at(pointer, "has a word in it that isn't wanted here");
        List<Match> matches = censored.in(text);
        if (matches.isEmpty()) return text;
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (Match match : matches) {
            if (match.end() <= at) continue;
            int start = Math.max(at, match.start());
            kept.append(text, at, start);
            text.substring(start, match.end()).codePoints().forEach(sign -> {
                if (Character.isWhitespace(sign)) kept.appendCodePoint(sign);
                else kept.append(CENSORED);
            });
            at = match.end();
        }
        return kept.append(text, at, text.length()).toString();
    }

    /** Of the words that moderators want to see first, those in these texts. */
    Set<String> forApproval(Collection<String> texts) {
        return patterns(approved, texts);
    }

    /** Of the words that moderators want to hear of, those in these texts. */
    Set<String> flagged(Collection<String> texts) {
        return patterns(flagged, texts);
    }

    private static Set<String> patterns(WordMatcher matcher, Collection<String> texts) {
        return texts.stream().flatMap(text -> patterns(matcher, text).stream()).collect(Collectors.toSet());
    }

    private static Set<String> patterns(WordMatcher matcher, String text) {
        if (matcher.isEmpty()) return Set.of();
        return Stream.concat(matcher.in(text).stream(), matcher.in(PlainText.of(text)).stream())
                .map(Match::pattern)
                .collect(Collectors.toSet());
    }

    private static WordMatcher matcher(List<WatchedWord> words, String action) {
        return new WordMatcher(words.stream()
                .filter(word -> word.action().equals(action))
                .map(WatchedWord::pattern)
                .toList());
    }
}
