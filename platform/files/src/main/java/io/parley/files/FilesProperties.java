package io.parley.files;

import io.parley.files.picture.Rendition;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of files.
 *
 * @param kinds what may be uploaded, by the kind of place
 * @param linkLife how long a presigned URL is good
 * @param keepUnused how long what nothing uses is kept
 * @param mostUnused how many such uploads one person may have
 */
@ConfigurationProperties("parley.files")
public record FilesProperties(
        S3 s3,
        Map<String, Kind> kinds,
        @DefaultValue("15m") Duration linkLife,
        @DefaultValue("24h") Duration keepUnused,
        @DefaultValue("100") int mostUnused,
        @DefaultValue Pictures pictures) {

    /** @throws IllegalStateException if nothing is set for this kind of place */
    Kind kind(String name) {
        Kind kind = kinds.get(name);
        if (kind == null) throw new IllegalStateException("No parley.files.kinds." + name);
        return kind;
    }

    /**
     * The bucket.
     *
     * @param publicEndpoint what clients reach; presigned URLs begin with it
     * @param folder what the keys of this service's objects begin with
     * @param patience how long one answer may take
     */
    public record S3(
            URI endpoint,
            URI publicEndpoint,
            String region,
            String bucket,
            String folder,
            String accessKey,
            String secretKey,
            @DefaultValue("5s") Duration patience) {}

    /**
     * What may be uploaded in one kind of place.
     *
     * @param types of the content, as it is and not as it is called; {@code *} for any
     * @param renditions what is made of a picture beside its full size, by name
     */
    public record Kind(
            DataSize maxSize,
            List<MediaType> types,
            @DefaultValue Map<String, Rendition> renditions) {

        boolean takes(MediaType type) {
            return types.stream().anyMatch(taken -> taken.includes(type));
        }
    }

    /**
     * What a picture may cost.
     *
     * @param maxPixels more is refused by the picture's header, before anything is decoded
     * @param maxWebpPixels the same for WebP, whose reader needs far more memory
     * @param maxSide of what is kept
     * @param atOnce how many are decoded at the same time
     * @param patience how long others wait for their turn
     */
    public record Pictures(
            @DefaultValue("50000000") long maxPixels,
            @DefaultValue("4200000") long maxWebpPixels,
            @DefaultValue("2048") int maxSide,
            @DefaultValue("1") int atOnce,
            @DefaultValue("5s") Duration patience) {}
}
