package io.parley.local;

final class UnknownService extends Trouble {

    UnknownService(String word, String known) {
        super("There is no service \"%s\". There are: %s.".formatted(word, known));
    }
}
