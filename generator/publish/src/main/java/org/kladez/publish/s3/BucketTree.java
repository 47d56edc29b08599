package org.kladez.publish.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kladez.publish.site.CacheClass;
import org.kladez.publish.site.SiteFile;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.PublishFault.Reason;
import org.kladez.publish.tree.Tree;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The objects of a bucket whose keys begin with a prefix. An object appears whole or not at all.
 */
public final class BucketTree implements Tree {
  private static final String HASH = "sha256";
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORISED = 401;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION = 412;
  private static final int SERVER_FAULT = 500;
  private static final int NOT_IMPLEMENTED = 501;

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final String target;

  /**
   * Makes a tree.
   *
   * @param address where the bucket is, and the keys to it
   * @param target the target's name, for advice
   * @throws IOException when it is not known where the bucket is
   */
  public BucketTree(BucketAddress address, String target) throws IOException {
    try {
      this.client = address.client();
    } catch (SdkClientException e) {
      throw new PublishFault(
          Reason.CREDENTIALS,
          Map.of("target", target, "reason", String.valueOf(e.getMessage())),
          e);
    }
    this.bucket = address.bucket();
    this.prefix = address.prefix();
    this.target = target;
  }

  @Override
  public Optional<InputStream> read(String path) throws IOException {
    try {
      byte[] bytes =
          client.getObjectAsBytes(r -> r.bucket(bucket).key(prefix + path)).asByteArray();
      return Optional.of(new ByteArrayInputStream(bytes));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw fault(e, path);
    }
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    put(control(path).build(), RequestBody.fromBytes(content));
  }

  private PutObjectRequest.Builder control(String path) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(prefix + path)
        .contentType("text/plain; charset=utf-8")
        .cacheControl(CacheClass.REVALIDATE.header());
  }

  @Override
  public void send(String path, SiteFile file, Path local) throws IOException {
    put(
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(prefix + path)
            .contentType(file.contentType())
            .cacheControl(file.cache().header())
            .metadata(Map.of(HASH, file.sha256()))
            .build(),
        RequestBody.fromFile(local));
  }

  private void put(PutObjectRequest request, RequestBody body) throws IOException {
    try {
      client.putObject(request, body);
    } catch (SdkException e) {
      throw fault(e, request.key());
    }
  }

  /**
   * A store that does not know the condition overwrites: so it is asked before as well. Contents of
   * different makers differ.
   */
  @Override
  public boolean create(String path, byte[] content) throws IOException {
    if (head(path).isPresent()) {
      return false;
    }
    try {
      client.putObject(control(path).ifNoneMatch("*").build(), RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION || e.statusCode() == CONFLICT) {
        // Java sends a request again when a line drops before the answer: then it is our own.
        return holds(path, content);
      }
      if (e.statusCode() == NOT_IMPLEMENTED) {
        write(path, content);
        return true;
      }
      throw fault(e, path);
    } catch (SdkException e) {
      throw fault(e, path);
    }
  }

  private boolean holds(String path, byte[] content) throws IOException {
    try (InputStream in = read(path).orElse(InputStream.nullInputStream())) {
      return Arrays.equals(in.readAllBytes(), content);
    }
  }

  private Optional<HeadObjectResponse> head(String path) throws IOException {
    try {
      return Optional.of(client.headObject(r -> r.bucket(bucket).key(prefix + path)));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw fault(e, path);
    }
  }

  @Override
  public boolean has(String path, SiteFile file) throws IOException {
    return head(path)
        .filter(object -> file.sha256().equals(object.metadata().get(HASH)))
        .filter(object -> file.size() == object.contentLength())
        .isPresent();
  }

  @Override
  public void delete(String path) throws IOException {
    try {
      client.deleteObject(r -> r.bucket(bucket).key(prefix + path));
    } catch (SdkException e) {
      throw fault(e, path);
    }
  }

  private IOException fault(SdkException fault, String path) {
    String message = path + ": " + fault.getMessage();
    if (fault instanceof NoSuchBucketException) {
      return new PublishFault(Reason.BUCKET, Map.of("bucket", bucket, "reason", message), fault);
    }
    if (fault instanceof S3Exception answer && answer.statusCode() < SERVER_FAULT) {
      return answered(answer, message);
    }
    boolean noCredentials =
        fault instanceof SdkClientException && message.contains("Unable to load credentials");
    return noCredentials
        ? new PublishFault(Reason.CREDENTIALS, Map.of("target", target, "reason", message), fault)
        : new IOException(message, fault);
  }

  private IOException answered(S3Exception answer, String message) {
    return switch (answer.statusCode()) {
      case NOT_FOUND ->
          new PublishFault(Reason.BUCKET, Map.of("bucket", bucket, "reason", message), answer);
      case FORBIDDEN, UNAUTHORISED ->
          new PublishFault(Reason.DENIED, Map.of("reason", message), answer);
      default -> new IOException(message, answer);
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
