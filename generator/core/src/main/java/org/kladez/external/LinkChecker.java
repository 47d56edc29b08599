package org.kladez.external;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Visits addresses, several at a time but few of one host. The work is dealt out by hosts, so that
 * one with many addresses does not keep the others waiting.
 */
final class LinkChecker {
  private final Manners manners;
  private final Visitor visitor;

  /**
   * Makes a checker.
   *
   * @param agent how it introduces itself to servers
   */
  LinkChecker(String agent, Manners manners, Pace pace) {
    this.manners = manners;
    this.visitor = new Visitor(new Fetcher(agent, manners, pace), manners, pace);
  }

  /**
   * Visits each address once.
   *
   * @param addresses the addresses
   * @return what became of each
   */
  Map<URI, LinkResult> check(Collection<URI> addresses) throws IOException {
    Map<URI, LinkResult> results = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(manners.atOnce(), LinkChecker::thread);
    try {
      List<Future<?>> lanes = new ArrayList<>();
      Collection<Queue<URI>> queues = byHost(addresses);
      for (int lane = 0; lane < manners.perHost(); lane++) {
        for (Queue<URI> queue : queues) {
          lanes.add(threads.submit(() -> visitAll(queue, results)));
        }
      }
      for (Future<?> lane : lanes) {
        lane.get();
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the check of links was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean visitAll(Queue<URI> queue, Map<URI, LinkResult> results)
      throws InterruptedException {
    for (URI address = queue.poll(); address != null; address = queue.poll()) {
      results.put(address, visitor.visit(address));
    }
    return true;
  }

  private static Collection<Queue<URI>> byHost(Collection<URI> addresses) {
    SortedMap<String, Queue<URI>> queues = new TreeMap<>();
    addresses.stream()
        .distinct()
        .sorted()
        .forEach(
            address ->
                queues
                    .computeIfAbsent(Hosts.name(address), host -> new ConcurrentLinkedQueue<>())
                    .add(address));
    return queues.values();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "kladez-links");
    thread.setDaemon(true);
    return thread;
  }
}
