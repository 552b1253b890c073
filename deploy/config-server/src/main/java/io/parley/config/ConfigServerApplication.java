package io.parley.config;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.config.server.EnableConfigServer;

@SpringBootApplication
@EnableConfigServer
class ConfigServerApplication {

    static void main(String[] args) {
        SpringApplication.run(ConfigServerApplication.class, args);
    }
}
