package io.parley.web.patch;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on a {@link Given} judge what it holds. */
@UnwrapByDefault
public class GivenValue implements ValueExtractor<Given<@ExtractedValue ?>> {

    @Override
    public void extractValues(Given<?> given, ValueReceiver receiver) {
        receiver.value(null, given.value());
    }
}
