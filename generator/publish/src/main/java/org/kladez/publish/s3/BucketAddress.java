package org.kladez.publish.s3;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Where a bucket is, and the keys to it.
 *
 * @param bucket the bucket
 * @param endpoint the store's address; that of AWS when it is not given
 * @param region its region; that of the environment, or {@code us-east-1} beside an endpoint
 * @param prefix what the keys begin with: empty, or ending in {@code /}
 * @param pathStyle whether the bucket stands in the path rather than in the host
 * @param keys the access key and the secret key; the chain of AWS is asked when not given
 */
public record BucketAddress(
    String bucket,
    Optional<URI> endpoint,
    Optional<String> region,
    String prefix,
    boolean pathStyle,
    Optional<Keys> keys) {
  /**
   * The keys to a bucket.
   *
   * @param access the access key
   * @param secret the secret key
   */
  public record Keys(String access, String secret) {
    @Override
    public String toString() {
      return "Keys[…]";
    }
  }

  /**
   * Connects when something is done. Checksums are sent only where the protocol asks for them:
   * stores other than that of AWS refuse the newer ones.
   */
  S3Client client() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .forcePathStyle(pathStyle)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(provider());
    endpoint.ifPresent(builder::endpointOverride);
    region
        .or(() -> endpoint.map(e -> "us-east-1"))
        .ifPresent(name -> builder.region(Region.of(name)));
    return builder.build();
  }

  private AwsCredentialsProvider provider() {
    if (keys.isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(keys.get().access(), keys.get().secret()));
  }
}
