package io.parley.right.greeting;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GreetingController {

    private final Greet greet;

    GreetingController(Greet greet) {
        this.greet = greet;
    }

    @GetMapping("/greeting")
    String greeting() {
        return greet.handle("you");
    }
}
