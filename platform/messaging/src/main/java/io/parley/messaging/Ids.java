package io.parley.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids of everything we make: UUIDv7, rising within one process, so that indexes grow at their end. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, greater than every one that this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
