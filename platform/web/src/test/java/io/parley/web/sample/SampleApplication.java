package io.parley.web.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What a service is to the web module. */
@SpringBootApplication
public class SampleApplication {}
