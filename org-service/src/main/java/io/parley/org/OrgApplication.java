package io.parley.org;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class OrgApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OrgApplication.class, arguments);
    }
}
