package io.parley.forum.watchword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds patterns in texts: whole words, one after the other as the pattern has them. */
final class WordMatcher {

    private final Map<String, List<WatchedPattern>> byFirstWord = new HashMap<>();
    private final List<WatchedPattern> others = new ArrayList<>();

    WordMatcher(List<String> patterns) {
        for (String pattern : patterns) {
            List<Token> words = Token.ofPattern(pattern);
            // What is written in signs that nobody sees is nowhere.
            if (words.isEmpty()) continue;
            List<Glob> globs =
                    words.stream().map(word -> new Glob(word.folded())).toList();
            WatchedPattern watched = new WatchedPattern(pattern, words, globs);
            if (globs.getFirst().isLiteral())
                byFirstWord
                        .computeIfAbsent(words.getFirst().folded(), _ -> new ArrayList<>())
                        .add(watched);
            else others.add(watched);
        }
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty() && others.isEmpty();
    }

    /** All places, in the order of the text. */
    List<Match> in(String text) {
        if (isEmpty()) return List.of();
        List<Token> tokens = Token.of(text);
        Map<String, List<WatchedPattern>> beginning = new HashMap<>();
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            for (WatchedPattern pattern : beginning.computeIfAbsent(token.folded(), _ -> beginningWith(token))) {
                int end = pattern.endAt(tokens, at);
                if (end >= 0) found.add(new Match(pattern.written(), token.start(), end));
            }
        }
        return found;
    }

    private List<WatchedPattern> beginningWith(Token token) {
        List<WatchedPattern> all = new ArrayList<>(byFirstWord.getOrDefault(token.folded(), List.of()));
        others.stream()
                .filter(pattern -> pattern.globs().getFirst().matches(token))
                .forEach(all::add);
        return all;
    }

    /** Where a pattern was found in a text. */
    record Match(String pattern, int start, int end) {}

    private record WatchedPattern(String written, List<Token> words, List<Glob> globs) {

        /** Where it ends in the text if it begins with this token, whose first word fits; -1 if it doesn't. */
        int endAt(List<Token> tokens, int first) {
            if (first + globs.size() > tokens.size()) return -1;
            for (int i = 1; i < globs.size(); i++) {
                Token token = tokens.get(first + i);
                if (token.spaced() != words.get(i).spaced() || !globs.get(i).matches(token)) return -1;
            }
            return tokens.get(first + globs.size() - 1).end();
        }
    }
}
