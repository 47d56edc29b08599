package org.kladez.publish;

import java.net.URI;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A store that speaks S3's protocol, in this process, with one bucket. */
final class S3Store {
  private final S3Proxy proxy;
  private final S3Client client;

  private S3Store(S3Proxy proxy, S3Client client) {
    this.proxy = proxy;
    this.client = client;
  }

  static S3Store start() throws Exception {
    TransientNio2BlobStore blobs = new TransientNio2BlobStore();
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret")
            .build();
    proxy.start();
    S3Client client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + proxy.getPort()))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("access", "secret")))
            .build();
    client.createBucket(r -> r.bucket("kb-test"));
    return new S3Store(proxy, client);
  }

  String endpoint() {
    return "http://127.0.0.1:" + proxy.getPort() + "/";
  }

  int port() {
    return proxy.getPort();
  }

  Optional<String> get(String path) {
    try {
      return Optional.of(
          client.getObjectAsBytes(r -> r.bucket("kb-test").key("kb/" + path)).asUtf8String());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  HeadObjectResponse head(String path) {
    return client.headObject(r -> r.bucket("kb-test").key("kb/" + path));
  }

  void put(String path, String text) {
    client.putObject(
        r -> r.bucket("kb-test").key("kb/" + path),
        software.amazon.awssdk.core.sync.RequestBody.fromString(text));
  }

  void clear() {
    client
        .listObjectsV2Paginator(r -> r.bucket("kb-test"))
        .contents()
        .forEach(object -> client.deleteObject(r -> r.bucket("kb-test").key(object.key())));
  }

  void stop() throws Exception {
    client.close();
    proxy.stop();
  }
}
