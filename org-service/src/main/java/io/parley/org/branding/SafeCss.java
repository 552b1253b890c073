package io.parley.org.branding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of CSS that can change looks and nothing else: plain rules with known properties, and values that load nothing and hide
 * nothing.
 */
public final class SafeCss {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\s*([^{}]+)\\{([^{}]*)}\\s*");
    private static final Pattern SELECTOR = Pattern.compile("[\\w.#:>,\\s-]+");
    private static final Pattern VALUE = Pattern.compile("[\\w#%.,()\\s'\"-]+");
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]*)\\(");
    private static final Set<String> FUNCTIONS = Set.of("rgb", "rgba", "hsl", "hsla", "var");
    private static final Set<String> PROPERTIES = Set.of(
            "color",
            "background-color",
            "border-color",
            "border-radius",
            "border-width",
            "border-style",
            "outline-color",
            "font-family",
            "font-weight",
            "font-style",
            "letter-spacing",
            "line-height",
            "text-decoration",
            "text-transform",
            "accent-color");

    private SafeCss() {}

    /** What is in the way, for the one who wrote it; empty if nothing is. */
    public static Optional<String> objectionTo(String css) {
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(" "));
        while (rule.lookingAt()) {
            Optional<String> objection = objection(rule.group(1), rule.group(2));
            if (objection.isPresent()) return objection;
            rule.region(rule.end(), rule.regionEnd());
        }
        return rule.regionStart() == rule.regionEnd()
                ? Optional.empty()
                : Optional.of("must be plain rules, without @ and nesting");
    }

    private static Optional<String> objection(String selector, String declarations) {
        if (!SELECTOR.matcher(selector).matches()) return Optional.of("has a selector that isn't allowed");
        for (String declaration : declarations.split(";", -1)) {
            Optional<String> objection = declaration.isBlank() ? Optional.empty() : objection(declaration);
            if (objection.isPresent()) return objection;
        }
        return Optional.empty();
    }

    private static Optional<String> objection(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) return Optional.of("has a declaration without a value");
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        boolean known = PROPERTIES.contains(property) || property.matches("--[a-z0-9-]+");
        if (!known) return Optional.of("has a property that isn't allowed");
        return isHarmless(declaration.substring(colon + 1).toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("has a value that isn't allowed");
    }

    private static boolean isHarmless(String value) {
        return VALUE.matcher(value).matches()
                && FUNCTION.matcher(value).results().allMatch(call -> FUNCTIONS.contains(call.group(1)));
    }
}
