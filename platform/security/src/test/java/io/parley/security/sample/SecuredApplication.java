package io.parley.security.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What a service is to the security module. */
@SpringBootApplication
public class SecuredApplication {}
