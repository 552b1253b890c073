package io.parley.local;

import java.nio.file.Path;

final class NotBuilt extends Trouble {

    NotBuilt(Path module) {
        super("There is no jar in %s/target: build it first.".formatted(module));
    }
}
