package io.parley.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class BillingApplication {

    static void main(String[] args) {
        SpringApplication.run(BillingApplication.class, args);
    }
}
