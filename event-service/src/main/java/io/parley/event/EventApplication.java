package io.parley.event;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class EventApplication {

    static void main(String[] args) {
        SpringApplication.run(EventApplication.class, args);
    }
}
