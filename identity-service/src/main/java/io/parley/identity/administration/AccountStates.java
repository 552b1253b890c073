package io.parley.identity.administration;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a state in a query as bodies write it, in lower case. */
@Component
class AccountStates implements Converter<String, AccountState> {

    @Override
    public AccountState convert(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) throw new IllegalArgumentException("Not a state");
        return AccountState.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
