package io.parley.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A JSON string that is valid JSON and that no database can keep. */
public final class UnstorableText extends DatabindException {

    private final String rule;

    /** @param rule what the string breaks, in a form that follows its name */
    UnstorableText(JsonParser parser, String rule) {
        super(parser, rule);
        this.rule = rule;
    }

    /** What the string breaks, in a form that follows its name. */
    public String rule() {
        return rule;
    }
}
