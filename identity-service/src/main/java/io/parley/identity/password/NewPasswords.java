package io.parley.identity.password;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Refuses passwords that are guessed first. The common ones are the most frequent 3,000 of zxcvbn's list that are long enough. */
@Component
public class NewPasswords {

    private static final int SHORTEST = 8;

    private final Set<String> common;

    NewPasswords() throws IOException {
        String list = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
        common = list.lines().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Requires one that is hard to guess.
     *
     * @param names what everybody knows of the person, in lower case
     */
    public void require(String password, List<String> names) {
        String typed = Passwords.opaque(password);
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) throw refusal("must have at least 8 characters");
        if (plain.isEmpty()) throw refusal("must not be blank");
        if (names.contains(plain)) throw refusal("must not be your name or address");
        if (common.contains(plain)) throw refusal("is one of the most common; choose another");
    }

    private static Problem refusal(String rule) {
        return CommonProblem.INVALID_REQUEST.at("/password", rule);
    }
}
