package io.parley.system.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that tells how many, at least one. */
public final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count > 0) return count;
        } catch (NumberFormatException e) {
            // Told like a number that is too small.
        }
        throw new TypeConversionException("'%s' is not a whole number of 1 or more".formatted(value));
    }
}
