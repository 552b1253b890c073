package io.parley.local;

final class UnknownOption extends Trouble {

    UnknownOption(String word) {
        super("There is no option " + word + ": see ./parley help.");
    }
}
