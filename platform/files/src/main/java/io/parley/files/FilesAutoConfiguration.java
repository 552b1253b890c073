package io.parley.files;

import io.parley.messaging.PlatformSchema;
import io.parley.web.problem.FailureTranslator;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that people upload, for services that import {@code parley-files.yaml}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "io.parley.web.WebAutoConfiguration"
        })
@EnableConfigurationProperties(FilesProperties.class)
@EnableScheduling
public class FilesAutoConfiguration {

    @Bean
    @Order(30)
    PlatformSchema filesSchema() {
        return new PlatformSchema("files");
    }

    @Bean
    Bucket bucket(FilesProperties properties) {
        return new Bucket(properties);
    }

    @Bean
    UploadRows uploadRows(JdbcClient jdbc, Clock clock) {
        return new UploadRows(jdbc, clock);
    }

    @Bean
    Uploads uploads(UploadRows rows, Bucket bucket, FilesProperties properties) {
        return new Uploads(rows, bucket, new StoreContent(bucket, properties), new Links(bucket), properties);
    }

    @Bean
    Files files(UploadRows rows, Bucket bucket) {
        return new Files(rows, bucket);
    }

    @Bean
    UnusedFiles unusedFiles(
            UploadRows rows, Bucket bucket, FilesProperties properties, PlatformTransactionManager transactions) {
        return new UnusedFiles(rows, bucket, properties, new TransactionTemplate(transactions));
    }

    @Bean
    @Order(60)
    FailureTranslator s3Failures() {
        return new S3Failures();
    }
}
