package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.publish.s3.BucketAddress;
import org.kladez.publish.s3.BucketTree;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.PublishFault.Reason;
import org.kladez.publish.transfer.Target;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What browsers are told of the objects, and what is said of a bucket that cannot be used. */
class BucketTest {
  @TempDir Path folder;
  private S3Store store;

  @BeforeEach
  void start() throws Exception {
    store = S3Store.start();
  }

  @AfterEach
  void stop() throws Exception {
    store.stop();
  }

  @Test
  void objectsHaveTheirTypesAndTimes() throws Exception {
    SampleSite site = new SampleSite(1, 1);
    site.writeTo(folder);
    try (Target target = Places.open(List.of("s3", store.endpoint()))) {
      Places.publication(target).publish(folder, Optional.empty(), plan -> true);
    }
    expect(SampleSite.page(0), "text/html; charset=utf-8", "no-cache");
    expect(site.script(), "text/javascript; charset=utf-8", "public, max-age=31536000, immutable");
    expect(site.shard(), "application/octet-stream", "public, max-age=31536000, immutable");
    expect("search/en/manifest.json", "application/json", "no-cache");
    expect("en/feed.xml", "application/atom+xml", "no-cache");
    expect("robots.txt", "text/plain; charset=utf-8", "public, max-age=300");
  }

  private void expect(String path, String type, String cache) {
    HeadObjectResponse head = store.head(path);
    // The store may write it in a form of its own.
    assertThat(head.contentType().replace(";charset", "; charset")).as(path).isEqualTo(type);
    assertThat(head.cacheControl()).as(path).isEqualTo(cache);
  }

  @Test
  void onlyOneOfTwoMakesAFileThatIsNotThere() throws Exception {
    try (BucketTree tree = new BucketTree(Places.bucket(store.endpoint()), "cdn")) {
      for (byte i = 0; i < 100; i += 2) {
        assertThat(tree.create("lock", new byte[] {i})).isTrue();
        assertThat(tree.create("lock", new byte[] {(byte) (i + 1)})).isFalse();
        tree.delete("lock");
      }
    }
  }

  @Test
  void aBucketThatIsNotThereIsTold() throws Exception {
    expectFault(address("kb-other", "secret"), Reason.BUCKET);
  }

  @Test
  void wrongKeysAreTold() throws Exception {
    expectFault(address("kb-test", "wrong"), Reason.DENIED);
  }

  private BucketAddress address(String bucket, String secret) {
    return new BucketAddress(
        bucket,
        Optional.of(URI.create(store.endpoint())),
        Optional.empty(),
        "",
        true,
        Optional.of(new BucketAddress.Keys("access", secret)));
  }

  private static void expectFault(BucketAddress address, Reason reason) throws Exception {
    try (BucketTree tree = new BucketTree(address, "cdn")) {
      assertThatThrownBy(() -> tree.write("a", new byte[] {1}))
          .isInstanceOfSatisfying(
              PublishFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
    }
  }
}
