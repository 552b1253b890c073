package io.parley.right.greeting;

import java.time.Clock;

class Greet {

    private final Clock clock;

    Greet(Clock clock) {
        this.clock = clock;
    }

    public String handle(String name) {
        return "Hello " + name + ", it is " + clock.instant();
    }
}
