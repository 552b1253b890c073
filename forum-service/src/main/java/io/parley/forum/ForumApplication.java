package io.parley.forum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ForumApplication {

    static void main(String[] args) {
        SpringApplication.run(ForumApplication.class, args);
    }
}
