package org.kladez.publish.tree;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Target;

/**
 * A file that keeps others from publishing: a random name, a count, who it is. While the lock is
 * held the count goes up. A lock whose count stands still for long enough belongs to nobody any
 * more. So no clock is compared with that of another machine.
 */
final class TreeLock implements Target.Lock {
  private final Tree tree;
  private final ControlFiles control;
  private final String token;
  private final String owner;
  private final Thread heart;
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean lost;

  private TreeLock(Tree tree, Patience patience, String token) {
    this.tree = tree;
    this.control = new ControlFiles(tree);
    this.token = token;
    this.owner = patience.owner();
    this.heart = new Thread(() -> beat(patience.beat()), "kladez-lock");
    heart.setDaemon(true);
  }

  static TreeLock take(Tree tree, Patience patience) throws IOException {
    String token = UUID.randomUUID().toString();
    TreeLock lock = new TreeLock(tree, patience, token);
    boolean tookOver = false;
    while (!tree.create(ControlFiles.LOCK, text(token, 0, patience.owner()))) {
      Optional<String> other = lock.read();
      if (other.isPresent() && lock.standsStill(other.get(), patience)) {
        tree.delete(ControlFiles.LOCK);
        tookOver = true;
      }
    }
    if (tookOver) {
      // Two may take the same lock for dead: then the later one deletes that of the earlier one.
      sleep(patience, patience.beat());
    }
    lock.check();
    lock.heart.start();
    return lock;
  }

  private Optional<String> read() throws IOException {
    return control.bytes(ControlFiles.LOCK).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Watches another's lock; one that is alive is a fault, one that goes away is none. */
  private boolean standsStill(String seen, Patience patience) throws IOException {
    Duration waited = Duration.ZERO;
    while (waited.compareTo(patience.still()) < 0) {
      sleep(patience, patience.beat());
      waited = waited.plus(patience.beat());
      Optional<String> now = read();
      if (now.isEmpty()) {
        return false;
      }
      if (!now.get().equals(seen)) {
        List<String> lines = now.get().lines().toList();
        String who = lines.size() > 2 ? lines.get(2) : "?";
        throw new PublishFault(PublishFault.Reason.LOCKED, Map.of("owner", who));
      }
    }
    return true;
  }

  private static void sleep(Patience patience, Duration duration) throws InterruptedIOException {
    try {
      patience.time().sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static byte[] text(String token, long count, String owner) {
    return (token + "\n" + count + "\n" + owner + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void beat(Duration pause) {
    for (long count = 1; !lost; count++) {
      try {
        if (released.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        renew(count);
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) {
        // The next beat tries again; whoever takes the lock over is found by check().
      }
    }
  }

  private synchronized void renew(long count) throws IOException {
    if (released.getCount() > 0 && isMine()) {
      tree.write(ControlFiles.LOCK, text(token, count, owner));
    }
  }

  private boolean isMine() throws IOException {
    boolean mine = read().filter(text -> text.startsWith(token + "\n")).isPresent();
    lost = !mine;
    return mine;
  }

  @Override
  public void check() throws IOException {
    if (lost || !isMine()) {
      throw new PublishFault(PublishFault.Reason.LOCK_LOST, Map.of());
    }
  }

  /** A lock that cannot be taken away is left behind, and the next publication sees that it is. */
  @Override
  public void close() {
    released.countDown();
    synchronized (this) {
      try {
        if (isMine()) {
          tree.delete(ControlFiles.LOCK);
        }
      } catch (IOException e) {
        lost = true;
      }
    }
  }
}
